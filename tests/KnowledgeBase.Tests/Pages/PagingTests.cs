using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class PagingTests
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(4, 1, "1 2 3 4")]
    [InlineData(9, 5, "1 2 3 4 5 6 7 8 9")]
    [InlineData(10_000, 1, "1 2 3 4 11 31 101 301 1001 3001 10000")]
    [InlineData(
        10_000,
        5000,
        "1 2000 4000 4700 4900 4970 4990 4997 4998 4999 5000 5001 5002 5003 5010 5030 5100 5300 6000 8000 10000"
    )]
    public void APagerNamesAFewPagesHoweverManyThereAre(int pages, int number, string steps)
    {
        var pager = Paging.Pager("topics/a.html", pages, step => $"{step}", number, 0);

        Assert.Equal(steps.Length == 0 ? ["1"] : steps.Split(' '), pager.Steps.Select(step => step.Title));
        Assert.Equal($"{number}", pager.Steps.Single(step => step.Current).Title);
    }

    [Fact]
    public void AListIsCutIntoPagesOfEighty()
    {
        var catalog = Catalog(
            Digest("2025-12-08", [.. Enumerable.Range(1, 161).Select(number => Entry($"Paper {number:000}"))])
        );
        var pages = PageLists.Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None).Made();

        var digest = pages.OfType<DigestPage>().OrderBy(page => page.Pager!.Number).ToList();
        Assert.Equal(
            ["digests/2025-12-08.html", "digests/2025-12-08/2.html", "digests/2025-12-08/3.html"],
            digest.Select(page => page.Url)
        );
        Assert.Equal([80, 80, 1], digest.Select(page => page.Papers.Length));
        Assert.Equal(
            catalog.Papers.Select(paper => paper.Title),
            digest.SelectMany(page => page.Papers).Select(row => row.Title)
        );
    }

    [Fact]
    public void APageIsMadeAnewEqualWheneverItIsAskedFor() =>
        Assert.All(Demo.List.Pages, page => Assert.Equal(PageText.Of(page.Make()), PageText.Of(page.Make())));
}
