using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class SearchTests(DemoSite site)
{
    private const string Rows = "#results[data-state=done] > li";

    [Fact]
    public async Task WhatIsTypedBeforeTheSearchIsLoadedIsSearchedFor()
    {
        await using var visit = await site.VisitAsync();
        var loading = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/assets/search-*.js", async route =>
        {
            await loading.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync(
            new Uri(site.Address, "search.html").AbsoluteUri,
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await visit.Page.Locator("#scheme:not(:empty)").WaitForAsync();

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("lottery ticket");
        loading.SetResult();

        await FirstTitleAsync(visit, "Lottery Ticket");
        await Assertions.Expect(visit.Page.Locator("#search input[name=q]")).ToHaveValueAsync("lottery ticket");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"\?q=lottery\+ticket$"));
    }

    [Fact]
    public async Task BackLeadsToTheQueryBeforeAndFromAPaperToItsResults()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=diffusion");
        await visit.Page.Locator(Rows).First.WaitForAsync();
        var field = visit.Page.Locator("#search input[name=q]");

        await field.FillAsync("lottery ticket");
        await FirstTitleAsync(visit, "Lottery Ticket");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"\?q=lottery\+ticket$"));
        await visit.Page.Locator("#results a[data-slug]").First.ClickAsync();
        await visit.ArriveAtAsync("/papers/.*.html");

        await visit.Page.GoBackAsync();
        await FirstTitleAsync(visit, "Lottery Ticket");
        Assert.Equal("lottery ticket", await field.InputValueAsync());

        await visit.Page.GoBackAsync();
        await FirstTitleAsync(visit, "Diffusion");
        Assert.Equal("diffusion", await field.InputValueAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task WhatIsTypedLastIsWhatIsShown()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html");

        await visit.Page.Locator("#search input[name=q]").PressSequentiallyAsync("mixtrue of expertslottery");
        await visit.Page.Locator("#search input[name=q]").FillAsync("streaming diloco");

        await FirstTitleAsync(visit, "Streaming DiLoCo");
        Assert.Contains("papers", await visit.Page.Locator("#status").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("status", await visit.Page.Locator("#status").GetAttributeAsync("role"));
        Assert.True(await visit.Page.Locator("#results mark").CountAsync() > 0);
    }

    [Fact]
    public async Task WordsThatAskForCodeAreAFilterThatTheKeyboardTakesAwayAndGivesBack()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=knowledge+distillation+with+code");
        var chip = visit.Page.Locator("#intent");
        var withoutCode = visit.Page.Locator(Rows).Filter(new() { HasNot = visit.Page.Locator(".row-code") });
        await Assertions
            .Expect(chip)
            .ToHaveAccessibleNameAsync("Only with code: remove this filter, search “with code” as text");
        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("with code");
        await Assertions.Expect(withoutCode).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#search input[name=code]")).ToBeHiddenAsync();

        await chip.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chip).ToHaveAccessibleNameAsync("Only with code: take “with code” as a filter");
        await Assertions.Expect(chip).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"with\+code&text=1$"));
        await Assertions.Expect(withoutCode).Not.ToHaveCountAsync(0);

        await visit.Page.ReloadAsync();
        await Assertions.Expect(chip).ToHaveAccessibleNameAsync("Only with code: take “with code” as a filter");
        await chip.ClickAsync();
        await Assertions.Expect(withoutCode).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"with\+code$"));

        await visit.Page.Locator("#search input[name=q]").FillAsync("knowledge distillation");
        await Assertions.Expect(chip).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task PapersWithPartOfTheWordsStandUnderAHeadingOfTheirOwn()
    {
        await using var visit = await site.VisitAsync();
        var headings = visit.Page.Locator("#results").GetByRole(AriaRole.Heading);
        await visit.OpenAsync("search.html?q=knowledge+distillation+framework");
        await Assertions.Expect(headings).ToHaveTextAsync(["Only part of the words"]);
        await Assertions.Expect(visit.Page.Locator(Rows).First).Not.ToHaveClassAsync(new Regex("partial"));

        await visit.OpenAsync("search.html?q=model");
        await visit.Page.Locator(Rows).First.WaitForAsync();
        await Assertions.Expect(headings).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task APersonStandsAboveThePapersAndArrowsLeadThroughBoth()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=yu+qiao");
        var card = visit.Page.Locator("#cards > li a[data-card=author]");
        await Assertions.Expect(card).ToHaveTextAsync("Yu Qiao");
        await Assertions.Expect(visit.Page.Locator("#cards p")).ToContainTextAsync("Author");
        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("by Yu Qiao");
        await Assertions.Expect(visit.Page.Locator("#results .row-authors mark").First).ToHaveTextAsync("Yu Qiao");

        await visit.Page.Locator("#search input[name=q]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(card).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator("#results a[data-slug]").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAtAsync("/authors/yu-qiao.html");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("yu+qiao", "By this name|Papers|Other papers with these words")]
    [InlineData("diffusion", "")]
    public async Task HeadingsTellCardsAndPapersApart(string query, string headings)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"search.html?q={query}");
        await visit.Page.Locator(Rows).First.WaitForAsync();

        await Assertions
            .Expect(visit.Page.Locator("main h3:visible"))
            .ToHaveTextAsync(headings.Split('|', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(await visit.Page.RunAxeAsync());
    }

    [Fact]
    public async Task OneClickOffersAWatchOfWhatIsSearchedFor()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=low-rank+optimizer&code=1");
        var watch = visit.Page.Locator("#watch");

        await watch.Locator("summary").ClickAsync();

        await Assertions.Expect(watch.Locator("pre")).ToContainTextAsync("query: \"low-rank optimizer\"");
        await Assertions.Expect(watch.Locator("pre")).ToContainTextAsync("has: [code]");
        await Assertions.Expect(watch.Locator(".watch-count")).ToContainTextAsync(new Regex("^[0-9]+ papers? ha"));
        await Assertions.Expect(watch.GetByRole(AriaRole.Button)).ToHaveTextAsync("Copy the file");
        Assert.Empty(await visit.Page.RunAxeAsync());

        await visit.Page.Locator("#search input[name=q]").FillAsync("lottery ticket");
        await Assertions.Expect(watch.Locator("pre")).ToContainTextAsync("query: \"lottery ticket\"");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheFeedOfAWatchStandsAtTheHeadOfItsList()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("watches/little-memory.html");

        var feed = visit.Page.Locator(".list-line").GetByRole(AriaRole.Link, new() { Name = "Atom feed" });

        await Assertions.Expect(feed).ToHaveAttributeAsync("href", "little-memory.atom");
        await Assertions.Expect(visit.Page.Locator(".rows q").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AFilterHasCountsAndNarrows()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=model");
        var option = visit.Page.Locator("select[name=topic] option").Nth(1);
        await option.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var count = Regex.Match(await option.TextContentAsync() ?? "", @"\((\d+)\)").Groups[1].Value;

        await visit.Page.Locator("select[name=topic]").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync($"{count} paper");
        Assert.Contains("topic=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search/start.json")]
    [InlineData("assets/search-worker-*.js")]
    public async Task WhatCannotBeLoadedIsSaidAndTriedAgain(string file)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.RouteAsync($"**/{file}", route => route.AbortAsync());

        await visit.OpenAsync("search.html?q=lottery+ticket");
        await visit
            .Page.Locator("#results[data-state=failed]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.StartsWith(
            "Search could not be loaded.",
            await visit.Page.Locator("#status").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await visit.Page.Context.UnrouteAllAsync();
        await visit.Page.Locator("#status button").ClickAsync();
        await FirstTitleAsync(visit, "Lottery Ticket");
    }

    [Fact]
    public async Task MissingPartsAreSaidAndTriedAgain()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.RouteAsync("**/search/*.txt", route => route.FulfillAsync(new() { Status = 404 }));

        await visit.OpenAsync("search.html?q=lottery+ticket");
        await Assertions
            .Expect(visit.Page.Locator("#status"))
            .ToContainTextAsync("A part of the index could not be loaded");

        await visit.Page.Context.UnrouteAllAsync();
        await visit.Page.Locator("#status button.retry").ClickAsync();
        await FirstTitleAsync(visit, "Lottery Ticket");
    }

    [Fact]
    public async Task WithoutScriptTheSearchPageOffersTheIndexes()
    {
        await using var visit = await site.VisitAsync(script: false);

        await visit.OpenAsync("search.html?q=diffusion");

        var offered = await visit.Page.Locator("main noscript a").AllInnerTextsAsync();
        const string All =
            "Papers,Topics,Names,Authors,Organisations,Digests,Watches,About,Periods,What changed,Statistics";
        Assert.Equal(All.Split(','), offered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("search.html")]
    public async Task ABrowserIsToldOfTheSearch(string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(address);

        var href = await visit.Page.Locator("link[rel=search]").EvaluateAsync<string>("link => link.href");
        var description = await visit.Page.APIRequest.GetAsync(href);

        Assert.Contains(
            "template=\"https://example.org/demo/search.html?q={searchTerms}\"",
            await description.TextAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("search")]
    [InlineData("papers")]
    public async Task TheOpenPalettePassesAxe(string kind)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf(kind));
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Locator("#palette-input").FillAsync("diffusion");
        await visit.Page.Locator("#palette-0").WaitForAsync();

        Assert.Empty(await visit.Page.RunAxeAsync());
    }

    private static Task FirstTitleAsync(Visit visit, string part) =>
        Assertions
            .Expect(visit.Page.Locator($"{Rows} a[data-slug]").First)
            .ToContainTextAsync(part, new() { Timeout = 15_000 });
}
