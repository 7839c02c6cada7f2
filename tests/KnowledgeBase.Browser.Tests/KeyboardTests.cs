using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Everything the site can do is done here without a pointer.</summary>
[Collection(DemoCollection.Name)]
public sealed class KeyboardTests(DemoSite site)
{
    private const string LotteryTicket =
        "papers/the-lottery-ticket-hypothesis-finding-sparse-trainable-neural-networks.html";
    private const string Results = "#results[data-state=done] li > a";

    [Fact]
    public async Task FromTheFirstPageToAResultAndBackToTheField()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.PressAsync("/");
        await visit.TypeAsync("diffusion");
        await visit.PressAsync("Enter");
        await visit.Page.Locator(Results).First.WaitForAsync();
        await visit.PressAsync("/", "ArrowDown", "ArrowDown");
        await Assertions.Expect(visit.Page.Locator(Results).Nth(1)).ToBeFocusedAsync();
        await visit.PressAsync("ArrowUp", "ArrowUp");
        await Assertions.Expect(visit.Page.Locator("#search input[name=q]")).ToBeFocusedAsync();
        await visit.PressAsync("ArrowDown", "Enter");

        await visit.ArriveAtAsync("/papers/.*.html");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ResultsAreNarrowedAndOrdered()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=model");
        await visit
            .Page.Locator("select[name=topic] option")
            .Nth(1)
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await visit.PressAsync("/", "Tab", "ArrowDown");
        await AddressAsync(visit, "topic=");
        await visit.TabToAsync(visit.Page.Locator("select[name=sort]"));
        await visit.PressAsync("ArrowDown");
        await AddressAsync(visit, "sort=date");
        await visit.PressAsync("Tab", "Space");
        await AddressAsync(visit, "code=1");

        await visit.Page.Locator(Results).First.WaitForAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("lottery ticket", "Paper", LotteryTicket)]
    [InlineData("model compression", "Topic", "topics/model-compression.html")]
    [InlineData("jonathan frankle", "Author", "authors/jonathan-frankle.html")]
    public async Task ThePaletteLeadsToPapersTopicsAndAuthors(string typed, string kind, string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.PressAsync("Control+k");
        await visit.TypeAsync(typed);
        await visit.Page.Locator("#palette-list[aria-busy=false] .palette-option").First.WaitForAsync();
        var kinds = await visit.Page.Locator(".palette-kind").AllInnerTextsAsync();
        await visit.PressAsync([.. Enumerable.Repeat("ArrowDown", kinds.ToList().IndexOf(kind)), "Enter"]);

        await visit.ArriveAtAsync($"/{address}");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task APaperIsCopiedSavedAndItsPartsOpened()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync(LotteryTicket);
        var save = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });
        var related = visit.Page.Locator(".rows li > a").First;
        var copy = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).First;
        var saved = visit.Page.Locator(".shelf button").First;

        await visit.TabToAsync(save);
        await visit.PressAsync("Enter");
        await Assertions.Expect(saved).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.TabToAsync(visit.Page.Locator(".evidence summary"));
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".evidence q").First).ToBeVisibleAsync();
        await visit.TabToAsync(related);
        await Assertions.Expect(visit.Page.Locator("#preview")).ToBeVisibleAsync();
        await visit.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#preview")).ToBeHiddenAsync();
        await Assertions.Expect(related).ToBeFocusedAsync();
        await visit.TabToAsync(copy);
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("Copied", new() { Exact = true })).ToBeFocusedAsync();
        Assert.Contains(
            "Lottery Ticket",
            await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal
        );
        await visit.TabToAsync(visit.Page.Locator(".formats summary"));
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#bib")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ATopicIsSortedAndFilteredAndItsNumbersToo()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("topics/model-compression.html");
        var dates = visit.Page.Locator(".rows > li time");
        var number = visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Number" });

        await visit.TabToAsync(visit.Page.Locator("#with-code"));
        await visit.PressAsync("Space");
        await Assertions.Expect(visit.Page.Locator(".rows > li:not(:has(.row-code))").First).ToBeHiddenAsync();
        await visit.PressAsync("Tab", "ArrowDown");
        Assert.Equal(
            (await dates.AllInnerTextsAsync()).Order(Comparer<string>.Create(ByDate)),
            await dates.AllInnerTextsAsync()
        );
        await visit.TabToAsync(visit.Page.Locator(".numbers summary"));
        await visit.PressAsync("Enter");
        await visit.TabToAsync(number.GetByRole(AriaRole.Button));
        await visit.PressAsync("Enter");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-sort", "descending");
        await visit.PressAsync("Enter");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ADigestIsGoneThroughByKeysAlone()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("digests/2025-12-25.html");
        await visit.Page.Locator(".keys-line").WaitForAsync();
        var rows = visit.Page.Locator(".rows > li");

        await visit.PressAsync("j", "s");
        await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("data-mark", "saved");
        await visit.PressAsync("x");
        await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("data-mark", "saved, read");
        await Assertions.Expect(rows.Nth(1).Locator("> a")).ToBeFocusedAsync();
        await visit.PressAsync("u");
        await Assertions.Expect(rows.Nth(0)).ToHaveAttributeAsync("data-mark", "saved");
        await Assertions.Expect(visit.Page.Locator(".said")).ToHaveTextAsync("Undone");
        await visit.PressAsync("k");
        await Assertions.Expect(rows.Nth(0).Locator("> a")).ToBeFocusedAsync();

        await visit.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("dialog.keys")).ToContainTextAsync("mark it as read");
        await visit.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("dialog.keys")).ToHaveCountAsync(0);
        await Assertions.Expect(rows.Nth(0).Locator("> a")).ToBeFocusedAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheReadingListIsTakenAlongAndAddedAgain()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(LotteryTicket);
        await visit.Page.Locator(".keys-line").WaitForAsync();
        await visit.PressAsync("s");
        await visit.OpenAsync("reading.html");
        var kept = visit.Page.Locator("[data-list=saved] li");

        await visit.TabToAsync(visit.Page.Locator("#export"));
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.PressAsync("Enter"));
        await visit.TabToAsync(visit.Page.Locator("#forget"));
        await visit.PressAsync("Enter");
        await Assertions.Expect(kept).ToHaveCountAsync(0);
        await visit.PressAsync("Shift+Tab");
        await Assertions.Expect(visit.Page.Locator("#import")).ToBeFocusedAsync();
        await visit.Page.Locator("#import").SetInputFilesAsync(await download.PathAsync());

        await Assertions.Expect(kept).ToHaveCountAsync(1);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheFirstStopSkipsToTheContent()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(LotteryTicket);
        var skip = visit.Page.Locator(".skip");

        await visit.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        Assert.True((await skip.BoundingBoxAsync())!.Height > 24);
        await visit.PressAsync("Enter", "Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [Fact]
    public async Task TheSchemeIsSwitchedAndRemembered()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.TabToAsync(visit.Page.Locator("#scheme"));
        await visit.PressAsync("Enter");
        await visit.OpenAsync(LotteryTicket);

        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task TheMenuOfAPhoneOpensClosesAndLeadsOn()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.OpenAsync("");
        var menu = visit.Page.Locator("#menu");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" });

        await visit.TabToAsync(button);
        await visit.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await visit.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await visit.PressAsync("Enter");
        await visit.TabToAsync(menu.GetByText("Digests"));
        await visit.PressAsync("Enter");

        await visit.ArriveAtAsync("/digests/index.html");
    }

    private static Task AddressAsync(Visit visit, string part) =>
        Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(part)));

    private static int ByDate(string one, string other) => DateOf(one).CompareTo(DateOf(other));

    private static DateOnly DateOf(string day) =>
        DateOnly.ParseExact(day, ["d MMM yyyy", "MMM yyyy", "yyyy"], System.Globalization.CultureInfo.InvariantCulture);
}
