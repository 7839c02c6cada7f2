using KnowledgeBase.Diagnostics;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

public class DemoPagesTests
{
    [Fact]
    public void TheDemoHas301PapersAnd226WithNames()
    {
        Assert.Equal(301, Demo.Catalog.Papers.Length);
        Assert.Equal(226, Demo.Catalog.Papers.Count(paper => !paper.Authors.IsEmpty));
        Assert.Equal(312, Demo.Catalog.Papers.Sum(paper => paper.SeenIn.Length));
        Assert.Equal(1689, Demo.Catalog.Authors.Length);
    }

    [Fact]
    public void TheDemoHasNoWarning() =>
        Assert.DoesNotContain(Demo.Catalog.Diagnostics, x => x.Severity > DiagnosticSeverity.Information);

    [Fact]
    public void ThreePapersSayThatTheirAuthorCountsDiffer() =>
        Assert.Equal(3, Demo.Catalog.Diagnostics.Count(diagnostic => diagnostic.Id == "KB302"));

    [Fact]
    public void APaperKnowsItsNeighboursInItsNewestDigest()
    {
        var digest = Demo.Page<DigestPage>("digests/2025-12-25.html");
        var second = Demo.Page<PaperPage>(digest.Papers[1].Url);

        Assert.Equal((digest.Papers[0].Url, digest.Papers[2].Url), (second.Previous!.Url, second.Next!.Url));
    }

    [Fact]
    public void AYearHoldsThePapersOfItsMonths()
    {
        var year = Demo.Page<PeriodPage>("periods/2024.html");

        Assert.True(year.Count >= year.Months.Sum(month => month.Count));
        Assert.Equal(year.Count, Demo.Catalog.Papers.Count(paper => paper.Published?.Year == 2024));
    }

    [Fact]
    public void EveryPaperIsInTheListOfPapersOnce()
    {
        var listed = Demo.Pages.OfType<PapersPage>().SelectMany(page => page.Papers).Select(row => row.Slug).ToList();

        Assert.Equal(301, listed.Count);
        Assert.Equal(301, listed.Distinct().Count());
    }

    [Fact]
    public void AParentTopicListsThePapersOfItsChildren()
    {
        var vision = Demo.Page<TopicPage>("topics/vision-recognition.html");

        Assert.Equal(["3D vision and reconstruction", "Video"], vision.Children.Select(child => child.Title).Order(StringComparer.Ordinal));
        Assert.All(vision.Children, child => Assert.True(child.Count <= vision.Count));
    }

    [Fact]
    public void TheStatisticsAgreeWithTheLists()
    {
        var statistics = Demo.Page<StatisticsPage>("statistics.html");

        Assert.Equal((301, 226), (statistics.PaperCount, statistics.NamedCount));
        Assert.Equal(301, statistics.Years.Sum(year => year.Count) + statistics.UndatedCount);
        Assert.All(statistics.Topics, topic => Assert.Equal(topic.Count, Demo.Page<TopicPage>(topic.Url).Count));
        Assert.All(statistics.Authors, author => Assert.Equal(author.Count, Demo.Page<AuthorPage>(author.Url).Count));
        Assert.Equal(statistics.Topics.Select(topic => topic.Count).OrderDescending(), statistics.Topics.Select(topic => topic.Count));
    }
}
