using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(PageKindCollection.Name)]
public sealed class NastyLayoutTests(DemoSite site, NastySite nasty) : IClassFixture<NastySite>
{
    /// <summary>
    /// Says which elements stick out of the screen, and which texts are cut off by their box. A table may be scrolled
    /// in
    /// its own box, an excerpt ends in an ellipsis, and what only screen readers see has no size.
    /// </summary>
    private const string Faults = """
        () => {
          const faults = [];
          const width = document.documentElement.clientWidth;
          for (const element of document.body.querySelectorAll("*")) {
            if (element.closest(".unseen, svg, .claim-table") || !element.checkVisibility()) continue;
            const box = element.getBoundingClientRect();
            const name = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
            if (box.width > 0 && (box.right > width + 1 || box.left < -1)) faults.push(`sticks out (${Math.round(box.left)} to ${Math.round(box.right)}): ${name}`);
            const style = getComputedStyle(element);
            const cut = [style.overflowX, style.overflowY].some((how) => how !== "visible") && !element.matches("select, input, .row-excerpt");
            if (cut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) faults.push(`cut off: ${name}`);
          }
          if (document.documentElement.scrollWidth > width) faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
          return faults;
        }
        """;

    [Fact]
    public async Task NothingSticksOutAndNoTextIsCutOffWhateverTheTitle()
    {
        Assert.Equal(148, NastySite.Titles[0].Length);
        Assert.Equal(36, NastySite.Titles[1].IndexOf(' ', StringComparison.Ordinal));
        await using var visit = await site.VisitAsync(at: nasty.Address);
        var found = new List<string>();

        foreach (var page in nasty.Pages)
        {
            await visit.OpenAsync(page);
            await visit.Page.EvaluateAsync(
                "() => document.querySelectorAll('details').forEach(details => details.open = true)"
            );
            foreach (var width in (int[])[320, 390, 768, 1280])
            {
                await visit.Page.SetViewportSizeAsync(width, height: 900);
                var faults = await visit.Page.EvaluateAsync<string[]>(Faults);
                found.AddRange(faults.Select(fault => $"{page} at {width} px: {fault}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData(".contested")]
    [InlineData(".paper:has(details.authors)")]
    [InlineData(".digest")]
    public async Task AxeFindsNothingOnPagesThatTheDemoHasNot(string kind)
    {
        await using var visit = await site.VisitAsync(at: nasty.Address);
        await OpenFirstAsync(visit, kind);

        Assert.Empty(await visit.Page.RunAxeAsync());
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await visit.Page.RunAxeOnColoursAsync());
    }

    private async Task OpenFirstAsync(Visit visit, string kind)
    {
        foreach (var page in nasty.Pages)
        {
            await visit.OpenAsync(page);
            if (await visit.Page.Locator($"main{kind}").CountAsync() > 0)
                return;
        }
        Assert.Fail($"No page is a {kind}.");
    }
}
