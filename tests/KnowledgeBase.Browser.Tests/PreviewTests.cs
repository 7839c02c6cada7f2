using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class PreviewTests(DemoSite site)
{
    private const string Paper = "papers/a-small-paper.html";

    [Fact]
    public async Task ASavedNoteIsShownByTheOpenPage()
    {
        await using var preview = await SmallPreview.StartAsync();
        await using var visit = await site.VisitAsync(at: preview.Address);
        await visit.OpenAsync(Paper);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("The first words.");

        preview.WriteNote("Other words.");

        await Assertions
            .Expect(visit.Page.Locator("main"))
            .ToContainTextAsync("Other words.", new() { Timeout = 20_000 });
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task NewProseIsPutInPlaceAndOtherChangesReloadThePage()
    {
        await using var preview = await SmallPreview.StartAsync();
        await using var visit = await site.VisitAsync(at: preview.Address);
        await visit.OpenAsync(Paper);
        await visit.Page.EvaluateAsync("() => window.stayed = 1");

        foreach (var words in (string[])["Other words.", "Still *other* words, and `code`."])
        {
            preview.WriteNote(words);
            await Assertions
                .Expect(visit.Page.Locator("main"))
                .ToContainTextAsync(words[..5], new() { Timeout = 20_000 });
        }
        await Assertions.Expect(visit.Page.Locator("main em")).ToHaveTextAsync("other", new() { Timeout = 20_000 });
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("() => window.stayed"));

        preview.Write("input/site.yml", "title: Another title\n");
        await Assertions
            .Expect(visit.Page)
            .ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Another title"), new() { Timeout = 20_000 });
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.stayed ?? null"));
    }

    [Fact]
    public async Task APageThatDidNotChangeIsNotLoadedAgain()
    {
        await using var preview = await SmallPreview.StartAsync();
        await using var changed = await site.VisitAsync(at: preview.Address);
        await using var other = await site.VisitAsync(at: preview.Address);
        await changed.OpenAsync(Paper);
        await other.OpenAsync("about.html");
        await other.Page.EvaluateAsync("() => window.stayed = 1");

        preview.WriteNote("Other words.");
        await Assertions
            .Expect(changed.Page.Locator("main"))
            .ToContainTextAsync("Other words.", new() { Timeout = 20_000 });

        Assert.Equal(1, await other.Page.EvaluateAsync<int>("() => window.stayed"));
    }

    [Fact]
    public async Task AFaultLiesOverThePageUntilItIsCorrected()
    {
        await using var preview = await SmallPreview.StartAsync();
        await using var visit = await site.VisitAsync(at: preview.Address);
        await visit.OpenAsync(Paper);

        preview.Write("input/site.yml", "title: Preview\ntitel: <b>Twice</b>\n");
        var overlay = visit.Page.Locator("kb-preview");
        await Assertions.Expect(overlay).ToContainTextAsync("site.yml:2", new() { Timeout = 20_000 });
        await Assertions.Expect(overlay).ToContainTextAsync("titel: <b>Twice</b>");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("The first words.");

        preview.Write("input/site.yml", "title: Preview\n");
        await Assertions.Expect(overlay).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task StylesAreTakenOverWithoutAReload()
    {
        await using var preview = await SmallPreview.StartAsync();
        await using var visit = await site.VisitAsync(at: preview.Address);
        await visit.OpenAsync(Paper);
        await visit.Page.EvaluateAsync("() => window.stayed = 1");

        preview.Write("theme/dist/assets/site-NEWSTYLE.css", "body { background: rgb(1, 2, 3); }");
        preview.RenameAsset("site.css", "assets/site-NEWSTYLE.css");

        await Assertions
            .Expect(visit.Page.Locator("body"))
            .ToHaveCSSAsync("background-color", "rgb(1, 2, 3)", new() { Timeout = 20_000 });
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("() => window.stayed"));
    }
}
