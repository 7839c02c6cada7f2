using Deque.AxeCore.Playwright;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What must hold on every kind of page, tried on the largest page of each.</summary>
[Collection(PageKindCollection.Name)]
public sealed class PageKindTests(DemoSite site)
{
    public static TheoryData<string> Kinds =>
    [
        "home", "about", "statistics", "search", "missing", "papers", "topics", "authors", "orgs", "names", "digests", "periods", "months",
        "papers/index", "topics/index", "authors/index", "orgs/index", "names/index", "digests/index", "periods/index", "reading",
    ];

    /// <summary>
    /// What has moved since the page began to load, and how far, without the reader doing anything; an option of a select
    /// that arrives with the rest of the page is no more than 0.0001.
    /// </summary>
    private const string Shifts = """
        () => new Promise((resolve) => {
          const shifts = [];
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) if (shift.value > 0.001) for (const { node, previousRect, currentRect } of shift.sources)
              shifts.push(`${node?.nodeName}.${node?.className}: ${Math.round(previousRect.y)} to ${Math.round(currentRect.y)} px`);
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(shifts), 100);
        })
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task NothingIsWiderThanTheScreen(string kind)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf(kind));

        foreach (var width in (int[])[320, 390, 1440])
        {
            await visit.Page.SetViewportSizeAsync(width, height: 900);
            var overflow = await visit.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.True(overflow <= 0, $"{visit.Page.Url} is {overflow} px wider than a screen of {width} px.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AxeFindsNothingInLightOrDarkOnAPhoneOrADesk(string kind)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf(kind));
        if (kind == "search")
            await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();

        foreach (var width in (int[])[390, 1440])
        {
            await visit.Page.SetViewportSizeAsync(width, height: 900);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var result = await visit.Page.RunAxe();

                var violations = result.Violations.SelectMany(
                    rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
                Assert.True(result.Violations.Length == 0, $"{visit.Page.Url}, {scheme}, {width} px\n{string.Join('\n', violations)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task NothingMovesWhileAPageLoads(string kind)
    {
        await using var visit = await site.VisitAsync();
        foreach (var width in (int[])[390, 1440])
        {
            await visit.Page.SetViewportSizeAsync(width, height: 900);
            await visit.OpenAsync(site.AddressOf(kind));
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Shifts));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task APageAsksNothingOutsideTheSiteSaysNothingAndSetsNoCookie(string kind)
    {
        await using var visit = await site.VisitAsync();
        await visit.CloseTheNetworkAsync();

        await visit.OpenAsync(site.AddressOf(kind));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain(visit.Faults, fault => kind != "missing" || !fault.Contains("404", StringComparison.Ordinal));
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }
}
