using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What search fields find while one types, and where a search begins.</summary>
[Collection(DemoCollection.Name)]
public sealed class SuggestionTests(DemoSite site)
{
    private const string Found = "#suggested-list[aria-busy=false] > li";

    [Fact]
    public async Task TheFieldOfAnyPageSuggestsPeopleAndPapersWhileOneTypes()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.PressAsync("/");
        await visit.TypeAsync("yu qiao");
        await Assertions.Expect(visit.Page.Locator(Found).First).ToContainTextAsync("Yu Qiao");
        await visit.PressAsync("ArrowDown", "Enter");

        await visit.ArriveAtAsync("/authors/yu-qiao.html");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task EnterAloneSearchesAndEscapeTakesTheSuggestionsAway()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.PressAsync("/");
        await visit.TypeAsync("diffusion");
        await visit.Page.Locator(Found).First.WaitForAsync();
        await visit.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(Found)).ToHaveCountAsync(0);
        await visit.PressAsync("/", "Enter");

        await visit.ArriveAtAsync("/search.html\\?q=diffusion");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task OnAPhoneASuggestionIsOneTapAway()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync("topics/optimization.html");

        await visit.Page.Locator(".find input").TapAsync();
        await visit.TypeAsync("natural galore");
        await visit.Page.Locator(Found, new() { HasText = "Natural GaLore" }).First.TapAsync();

        await visit.ArriveAtAsync("/papers/natural-galore.*.html");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task SuggestionsPassAxe()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf("papers"));
        await visit.PressAsync("/");
        await visit.TypeAsync("diffusion");
        await visit.Page.Locator(Found).First.WaitForAsync();

        var checks = new PageChecks(visit);
        await checks.AxeFindsNothingAsync(BrowserWindow.Width);

        Assert.True(checks.Faults.Count == 0, string.Join('\n', checks.Faults));
    }

    [Fact]
    public async Task AnEmptySearchShowsExamplesThatFindSomethingTheNewestPapersAndTopics()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html");
        var examples = visit.Page.Locator(".examples a");

        await Assertions.Expect(visit.Page.GetByText("Newest papers")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#results")).ToBeHiddenAsync();
        var addresses = await examples.EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(5, addresses.Length);
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();
        }
        await Assertions.Expect(visit.Page.GetByText("Newest papers")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheAbstractIsOnTheFirstScreenOfAPhoneAndItsNumbersAreBold()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync("papers/zero-offload-democratizing-billion-scale-model-training.html");

        var top = await visit
            .Page.Locator(".prose")
            .First.EvaluateAsync<int>("text => text.getBoundingClientRect().top");

        Assert.InRange(top, 1, 700);
        await Assertions.Expect(visit.Page.Locator(".prose strong")).ToHaveTextAsync(["10×", "4.5×"]);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task WhatIsClosedIsNotPrinted()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf("papers"));
        await visit.Page.Locator(".keys-line").WaitForAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in (string[])["details:not([open])", ".sources", ".neighbours", ".row-tools", ".shelf"])
        {
            foreach (var element in await visit.Page.Locator(hidden).AllAsync())
                await Assertions.Expect(element).ToBeHiddenAsync();
        }
        await Assertions.Expect(visit.Page.GetByText("In the same digest")).ToBeHiddenAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
