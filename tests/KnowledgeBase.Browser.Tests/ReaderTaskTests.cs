using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What a reader comes for, by mouse, by touch and by keyboard, each in few steps.</summary>
[Collection(DemoCollection.Name)]
public sealed class ReaderTaskTests(DemoSite site)
{
    private const string Digest = "digests/2025-12-25.html";

    [Fact]
    public async Task FivePapersAreInAFileAfterSixTaps()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync(Digest);

        for (var row = 0; row < 5; row++)
            await Tool(visit, row, "cited").TapAsync();
        await Assertions.Expect(visit.Page.Locator("#kept")).ToHaveTextAsync("5");
        var bibtex = await SavedAsync(visit, () => visit.Page.Locator(".tray button").First.TapAsync());

        Assert.Equal(5, Regex.Count(bibtex, "^@", RegexOptions.Multiline));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task FivePapersAreInAFileAfterSevenTapsByWayOfTheList()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync(Digest);

        for (var row = 0; row < 5; row++)
            await Tool(visit, row, "cited").TapAsync();
        await visit.Page.Locator(".list-link").TapAsync();
        var download = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download BibTeX" });
        var bibtex = await SavedAsync(visit, () => download.TapAsync());

        Assert.Equal(5, Regex.Count(bibtex, "^@", RegexOptions.Multiline));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ResultsOfASearchAreTickedByMouseAndExported()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search.html?q=diffusion");

        for (var row = 0; row < 2; row++)
        {
            await visit.Page.Locator("#results > li").Nth(row).HoverAsync();
            await Result(visit, row).ClickAsync();
        }
        await Assertions.Expect(visit.Page.Locator(".tray [role=status]")).ToHaveTextAsync("2 to cite");
        var bibtex = await SavedAsync(visit, () => visit.Page.Locator(".tray button").First.ClickAsync());
        await Result(visit, 0).ClickAsync();
        await Result(visit, 1).ClickAsync();

        Assert.Equal(2, Regex.Count(bibtex, "^@", RegexOptions.Multiline));
        await Assertions.Expect(visit.Page.Locator(".tray")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task FivePapersAreInAFileByKeysAlone()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Digest);
        await visit.Page.Locator(".keys-line").WaitForAsync();

        foreach (var _ in Enumerable.Range(0, 5))
            await visit.PressAsync("j", "c");
        await visit.PressAsync("l");
        await visit.ArriveAtAsync("/reading.html");
        await visit.TabToAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download BibTeX" }));
        var bibtex = await SavedAsync(visit, () => visit.PressAsync("Enter"));

        Assert.Equal(5, Regex.Count(bibtex, "^@", RegexOptions.Multiline));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AListThatSomebodySentIsAddedInOneTapOnceItIsOpen()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync(Digest);
        var slugs = await visit
            .Page.Locator(".rows > li > a")
            .EvaluateAllAsync<string[]>(
                "links => links.slice(0, 2).map(link => link.href.match(/([^/]*)[.]html$/)[1])"
            );

        await visit.OpenAsync($"shared.html?papers={string.Join(',', slugs)}");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("A list of 2 papers, shared with you");
        await visit.Page.GetByText("Add all to read").TapAsync();

        await Assertions.Expect(visit.Page.Locator("#kept")).ToHaveTextAsync("2");
        await Assertions.Expect(visit.Page.Locator("#shared > li > p").First).ToContainTextAsync("2023");
        await Assertions.Expect(visit.Page.Locator("#shared [data-keep=saved][aria-pressed=true]")).ToHaveCountAsync(2);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ButtonsOfARowAreReachedByTabFromItsTitleAndSeenThen()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Digest);
        var save = Tool(visit, 0, "saved");
        await Assertions.Expect(save).ToBeHiddenAsync();

        await visit.PressAsync("j", "Tab");
        await Assertions.Expect(save).ToBeFocusedAsync();
        await Assertions.Expect(save).ToBeVisibleAsync();
        await visit.PressAsync("Enter");

        await Assertions.Expect(save).ToHaveTextAsync("Saved");
        await Assertions.Expect(save).ToHaveAccessibleNameAsync(new Regex("^Saved: A-SDM"));
        await visit.PressAsync("u");
        await Assertions.Expect(save).ToHaveTextAsync("Save");
        await visit.PressAsync("ArrowRight", "ArrowRight", "Enter");
        await Assertions.Expect(Tool(visit, 0, "cited")).ToHaveTextAsync("Cited");
    }

    [Fact]
    public async Task ThePapersOfAYearThatHaveCodeAreOneTapFromThePageOfTheYear()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync("periods/2024.html");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "With code", Exact = true }).TapAsync();

        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("26 papers");
        await Assertions.Expect(visit.Page.Locator("#results > li a.row-code")).ToHaveCountAsync(20);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AListOfSeveralPagesLeadsToThoseOfItsPapersThatHaveCode()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("papers/index.html");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "With code", Exact = true }).ClickAsync();

        await visit.ArriveAtAsync("/search.html\\?sort=date&code=1");
        await Assertions.Expect(visit.Page.Locator("#results > li .row-code")).ToHaveCountAsync(20);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("periods/2025/03.html")]
    [InlineData("digests/2025-12-25.html")]
    [InlineData("topics/optimization.html")]
    public async Task AListLeadsToTheSamePapersInTheSearch(string list)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(list);
        var count = await visit
            .Page.Locator("h2", new() { HasTextRegex = new Regex(" papers") })
            .First.InnerTextAsync();

        await visit.Page.GetByText("Sort, filter and search all").ClickAsync();

        var papers = Regex.Match(count, "^[0-9]+").Value;
        await Assertions.Expect(visit.Page.Locator("#status")).ToHaveTextAsync($"{papers} papers.");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ThePapersOfADigestOnOneTopicAreTwoTapsAway()
    {
        await using var visit = await site.VisitByTouchAsync();
        await visit.OpenAsync(Digest);
        var topic = visit.Page.Locator("#by-topic li").First;
        var count = await topic.Locator("a + span").InnerTextAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "By topic", Exact = true }).TapAsync();
        await topic.GetByRole(AriaRole.Link).TapAsync();

        await visit.ArriveAtAsync("/search.html\\?digest=2025-12-25&topic=language-models");
        await Assertions.Expect(visit.Page.Locator("#status")).ToHaveTextAsync($"{count} papers.");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AListIsNarrowedToTheTimeBetweenTwoDays()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Digest);
        var rows = visit.Page.Locator(".rows > li:visible time");

        await visit.Page.Locator("#dates").ClickAsync();
        await visit.Page.Locator(".dates input").First.FillAsync("2024-01-01");
        await visit.Page.Locator(".dates input").Last.FillAsync("2024-12-31");

        var years = await rows.EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime.slice(0, 4))");
        Assert.InRange(years.Length, 5, 48);
        Assert.All(years, year => Assert.Equal("2024", year));
        await visit.Page.Locator(".dates input").First.FillAsync("");
        await visit.Page.Locator(".dates input").Last.FillAsync("");
        await Assertions.Expect(visit.Page.Locator(".rows > li:visible")).ToHaveCountAsync(49);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task WhoEntersAQueryGoesOnWithItsFirstResult()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");

        await visit.PressAsync("/");
        await visit.TypeAsync("diffusion");
        await visit.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#results > li > a").First).ToBeFocusedAsync();
        await visit.PressAsync("j", "Enter");
        await visit.ArriveAtAsync("/papers/.*.html");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheCodeOfARowIsOneStepAway()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Digest);

        var addresses = await visit
            .Page.Locator(".rows > li a.row-code")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.Equal(10, addresses.Length);
        Assert.All(addresses, address => Assert.StartsWith("https://", address, StringComparison.Ordinal));
    }

    private static ILocator Result(Visit visit, int row) =>
        visit.Page.Locator("#results > li").Nth(row).Locator("[data-keep=cited]");

    private static ILocator Tool(Visit visit, int row, string list) =>
        visit.Page.Locator(".rows > li").Nth(row).Locator($"[data-keep={list}]");

    private static async Task<string> SavedAsync(Visit visit, Func<Task> act)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(act);
        Assert.EndsWith(".bib", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
