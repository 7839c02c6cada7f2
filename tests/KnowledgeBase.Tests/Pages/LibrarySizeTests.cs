using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages.Statistics;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Tests.Mining;

namespace KnowledgeBase.Tests.Pages;

/// <summary>What the home page and the statistics say of the whole library.</summary>
public sealed class LibrarySizeTests
{
    [Fact]
    public void AuthorsAndOrganisationsAreCountedWithThePapersThatNameThem()
    {
        var size = Page(
            By("Bees", "Ann Lee", "Bo Chen"),
            By("Ships", "Ann Lee") with
            {
                Organization = Given.Organization("Hive"),
            },
            Given.Paper("Trees"),
            By("Withdrawn", "Cy Young") with
            {
                Withdrawn = true,
            }
        ).Size;

        Assert.Equal((3, 2, 1), (size.Papers, size.WithAuthors, size.WithOrganization));
    }

    [Fact]
    public void SharesStandBehindTheirCounts()
    {
        var page = Page([.. Enumerable.Range(1, 30).Select(number => By($"Bees {number}", "Ann Lee"))]);

        Assert.Equal("0 of 30 (0.0\u00a0%)", page.WithCode);
        Assert.Equal("30 of 30 (100.0\u00a0%)", page.WithAuthors);
        Assert.Equal("30 of 30 (100.0\u00a0%)", page.Undated);
    }

    [Fact]
    public void OfFewPapersThereIsNoShare()
    {
        var page = Page(By("Bees", "Ann Lee"), Given.Paper("Ships"));

        Assert.Equal(("0 of 2", "1 of 2"), (page.WithCode, page.WithAuthors));
    }

    private static Paper By(string title, params string[] authors) =>
        Given.Paper(title) with
        {
            Authors = [.. authors.Select(Given.Author)],
        };

    private static StatisticsPage Page(params Paper[] papers)
    {
        var catalog = Given.Catalog(papers);
        var insights = Insights.Of(catalog, [], NameLists.Empty);
        return PageLists.Of(catalog, insights, EditorialFiles.None).Made().OfType<StatisticsPage>().Single();
    }
}
