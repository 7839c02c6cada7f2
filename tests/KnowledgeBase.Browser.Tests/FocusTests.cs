using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Where Tab leads, on the largest page of each kind.</summary>
[Collection(DemoCollection.Name)]
public sealed class FocusTests(DemoSite site)
{
    /// <summary>Of the pages of one template, the hundreds of entries of the longest lists are left to their shorter siblings.</summary>
    public static TheoryData<string> Walked =>
    [
        .. ((IEnumerable<object[]>)PageKindTests.Kinds).Select(kind => (string)kind[0])
            .Except(["authors/index", "names/index", "orgs/index", "digests/index"], StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task TheFocusIsSeenEverywhereAndNeverTrapped(string kind)
    {
        await using var visit = await site.VisitAsync();
        foreach (var width in (int[])[390, 1440])
        {
            await visit.Page.SetViewportSizeAsync(width, height: 900);
            await visit.OpenAsync(site.AddressOf(kind));
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            Assert.Empty(await visit.TabThroughAsync());
        }
    }
}
