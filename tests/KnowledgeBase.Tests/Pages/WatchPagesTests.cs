using System.Globalization;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Watches;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class WatchPagesTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(1234)]
    public void AWatchListsItsNewestThousandAndSaysHowManyMeetIt(int papers)
    {
        var pages = Watched(papers);

        var listed = pages.SelectMany(page => page.Papers).Select(row => row.Title).ToList();
        Assert.Equal(1000, listed.Count);
        Assert.Equal(papers, pages[0].Total);
        Assert.Equal(Enumerable.Range(papers - 1000, 1000).Reverse().Select(Title), listed);
    }

    private static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Tides {number:0000}");

    private static List<WatchPage> Watched(int papers)
    {
        var entries = Enumerable
            .Range(0, papers)
            .Select(number =>
                Entry(
                    Title(number),
                    new DateOnly(2020, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture)
                )
            );
        var catalog = Catalog(Digest("2025-12-08", [.. entries]));
        var insights = Insights.Of(catalog, [], NameLists.Empty);
        var watch = new Watch(new Slug("tides"), "Tides", new SourceLocation("watches/tides.md"))
        {
            Queries = ["tides"],
        };
        var site = new SiteView(catalog, insights, EditorialFiles.None with { Watches = [watch] })
        {
            Finds = WatchFinds.Of(catalog, insights, [], [watch]),
        };
        return
        [
            .. PageList
                .Of(site)
                .Pages.Where(page => page.Kind == PageKinds.Watch)
                .Select(page => (WatchPage)page.Make())
                .OrderBy(page => page.Number),
        ];
    }
}
