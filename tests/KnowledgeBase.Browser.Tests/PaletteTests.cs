using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class PaletteTests(DemoSite site)
{
    [Theory]
    [InlineData(
        "lottery ticket",
        "Paper",
        "/papers/the-lottery-ticket-hypothesis-finding-sparse-trainable-neural-networks.html"
    )]
    [InlineData("model compression", "Topic", "/topics/model-compression.html")]
    [InlineData("frankle", "Author", "/authors/jonathan-frankle.html")]
    [InlineData("gensyn", "Organisation", "/orgs/gensyn.html")]
    [InlineData("memos", "Name", "/names/memos.html")]
    [InlineData("digests", "Page", "/digests/index.html")]
    [InlineData("about", "Page", "/about.html")]
    [InlineData("qiao yu", "Author", "/authors/yu-qiao.html")]
    [InlineData("2024", "Period", "/periods/2024.html")]
    [InlineData("dec 2025", "Period", "/periods/2025/12.html")]
    [InlineData("2025-12-25", "Digest", "/digests/2025-12-25.html")]
    [InlineData("stati", "Page", "/statistics.html")]
    [InlineData("reading", "Page", "/reading.html")]
    public async Task ItLeadsToEachKindOfPage(string typed, string kind, string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf("papers"));
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.GetByRole(AriaRole.Combobox).FillAsync(typed);
        await Assertions.Expect(visit.Page.Locator(".palette-status")).ToContainTextAsync("found.");

        var option = visit.Page.Locator($".palette-option:has(.palette-kind:text-is('{kind}'))").First;
        await option.WaitForAsync();
        await option.ClickAsync();

        await visit.ArriveAtAsync(address);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task KeysAloneChooseAndTheComboboxSaysWhich()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");
        await visit.Page.Keyboard.PressAsync("Control+k");
        var field = visit.Page.GetByRole(AriaRole.Combobox);
        await Assertions.Expect(field).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("diffusion");
        await Assertions.Expect(visit.Page.Locator(".palette-status")).ToContainTextAsync("found.");
        await visit.Page.Locator("#palette-list[aria-busy=false] > #palette-1").WaitForAsync();

        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "palette-0");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "palette-1");
        await Assertions.Expect(visit.Page.Locator("#palette-1")).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(visit.Page.Locator("#palette-0")).ToHaveAttributeAsync("aria-selected", "false");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task WithoutItsFileTheSearchFieldTakesItsPlace()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/assets/palette-*.js", route => route.AbortAsync());
        await visit.OpenAsync("");

        await visit.Page.Keyboard.PressAsync("Control+k");

        await Assertions.Expect(visit.Page.Locator("input[name=q]")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("assets/palette-*.js")]
    [InlineData("assets/search-worker-*.js")]
    [InlineData("search/start.json")]
    public async Task WhatIsTypedBeforeItIsLoadedIsNotLost(string slow)
    {
        await using var visit = await site.VisitAsync();
        var loading = new TaskCompletionSource();
        await visit.Page.Context.RouteAsync($"**/{slow}", async route =>
        {
            await loading.Task;
            await route.ContinueAsync();
        });
        await visit.OpenAsync("");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("lottery ticket hypothesis");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("lottery ticket hypothesis", await visit.Page.Locator("dialog.palette input").InputValueAsync());
        loading.SetResult();

        await visit.ArriveAtAsync("/papers/the-lottery-ticket-hypothesis-.*.html");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task WhatIsTypedThatCannotBeAnsweredIsTheSearchFields()
    {
        await using var visit = await site.VisitAsync();
        var loading = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/assets/palette-*.js", async route =>
        {
            await loading.Task;
            await route.AbortAsync();
        });
        await visit.OpenAsync("");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("diffusion");
        loading.SetResult();

        await Assertions.Expect(visit.Page.Locator("input[name=q]")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=q]")).ToHaveValueAsync("diffusion");
    }

    [Fact]
    public async Task WithoutTheIndexItSaysSoAndStillKnowsTheMenu()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.RouteAsync("**/search/start.json", route => route.AbortAsync());
        await visit.OpenAsync("");
        await visit.Page.Keyboard.PressAsync("Control+k");

        await visit.Page.GetByRole(AriaRole.Combobox).FillAsync("topics");

        await Assertions
            .Expect(visit.Page.Locator(".palette-status"))
            .ToContainTextAsync("Search could not be loaded.");
        await Assertions.Expect(visit.Page.Locator(".palette-option")).ToHaveTextAsync(["PageTopics"]);
        await visit.Page.Context.UnrouteAllAsync();
        await visit.Page.Locator(".palette-status button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".palette-status")).ToContainTextAsync("found.");
    }
}
