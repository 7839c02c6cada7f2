using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>
/// What must hold on every kind of page, tried on the largest page of each: in one visit to a phone's screen and one to
/// a
/// desk's, because to come to a page takes longer than most of what is looked at.
/// </summary>
[Collection(PageKindCollection.Name)]
public sealed class PageKindTests(DemoSite site)
{
    private const int Phone = 390;
    private const int Desk = 1440;

    /// <summary>More than any browser waits for a font that it may exchange.</summary>
    private static readonly TimeSpan LateFont = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string> Kinds =>
        [
            "home",
            "about",
            "statistics",
            "search",
            "missing",
            "reading",
            "shared",
            "papers",
            "topics",
            "authors",
            "orgs",
            "names",
            "digests",
            "periods",
            "months",
            "roundups",
            "watches",
            "papers/index",
            "topics/index",
            "authors/index",
            "orgs/index",
            "names/index",
            "digests/index",
            "periods/index",
            "changes/index",
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EveryKindOfPageKeepsWhatAllPagesPromise(string kind)
    {
        await using var visit = await site.VisitAsync();
        var checks = new PageChecks(visit);

        await visit.DelayFontsAsync(LateFont);
        await ArriveAsync(visit, kind, Phone);
        await checks.NothingHasMovedAsync();
        await checks.NothingIsWiderThanTheScreenAsync(Phone, 320);
        await checks.AxeFindsNothingAsync(Phone);
        await WalkAsync(checks, kind);

        await visit.DelayFontsAsync(TimeSpan.Zero);
        await ArriveAsync(visit, kind, Desk);
        await checks.NothingHasMovedAsync();
        await checks.AxeFindsNothingAsync(Desk);
        await WalkAsync(checks, kind);
        await checks.NothingIsWiderThanTheScreenAsync(Desk, Phone, 320);
        await checks.SlashLeadsToTheSearchFieldAndEscapeOutOfItAsync();
        await checks.NothingIsSaidAskedOutsideOrKeptAsync(except: kind == "missing" ? "404" : null);

        Assert.True(checks.Faults.Count == 0, string.Join('\n', checks.Faults));
    }

    private async Task ArriveAsync(Visit visit, string kind, int width)
    {
        await visit.Page.SetViewportSizeAsync(width, height: 900);
        await visit.OpenAsync(site.AddressOf(kind));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (kind == "search")
            await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();
    }

    /// <summary>The hundreds of entries of the longest lists are left to shorter pages of the same template.</summary>
    private static Task WalkAsync(PageChecks checks, string kind) =>
        kind is "authors/index" or "names/index" or "orgs/index" or "digests/index"
            ? Task.CompletedTask
            : checks.TheFocusIsSeenEverywhereAndNeverTrappedAsync();
}
