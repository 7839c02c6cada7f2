using KnowledgeBase.Diagnostics;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Pages.Statistics;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

public class DemoPagesTests
{
    [Fact]
    public void TheReadmeCountsItsPapersAndDigests()
    {
        string[] words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        var counted = $"{Demo.Catalog.Papers.Length} papers from {words[Demo.Catalog.Digests.Length]} digests";

        Assert.Contains(counted, File.ReadAllText(RepositoryRoot.At("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void SomePapersHaveNamesAndSomeNone()
    {
        Assert.Contains(Demo.Catalog.Papers, paper => paper.Authors.IsEmpty);
        Assert.Contains(Demo.Catalog.Papers, paper => paper.Authors.Length > 5);
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
    public void ADailyListingLeadsToHuggingFaceAndToItsPapersByTopic()
    {
        var digest = Demo.Page<DigestPage>("digests/2025-12-25.html");

        Assert.Equal("https://huggingface.co/papers/date/2025-12-25", digest.Listing);
        Assert.Equal("search.html?digest=2025-12-25&topic=language-models", digest.Topics[0].Url);
        Assert.Equal(
            digest.Topics[0].Count,
            digest
                .List.Papers()
                .Count(paper => Demo.Insights.Papers[paper].Topics.Any(x => x.Topic.Value == "language-models"))
        );
    }

    [Fact]
    public void EachPaperOfASharedNameSaysWhatItMeansByIt()
    {
        var name = Demo.Page<NamePage>("names/memos.html");

        Assert.Equal(
            ["MemOS treats memory", "MemOS is proposed"],
            name.Meanings.Select(meaning => string.Join(' ', meaning.Definition!.Split(' ').Take(3)))
        );
    }

    [Fact]
    public void MostNamesOfTheDemoSayWhatTheyAre()
    {
        var names = Demo.Pages.OfType<NamePage>().Where(page => page.Meanings.IsEmpty).ToList();

        var silent = names.Where(name => name.Definition is null && name.Origin?.About is null).ToList();

        Assert.InRange(silent.Count, 0, names.Count / 5);
    }

    [Fact]
    public void AYearHoldsThePapersOfItsMonths()
    {
        var year = Demo.Page<PeriodPage>("periods/2024.html");

        Assert.True(year.List.Count >= year.Months.Sum(month => month.Count));
        Assert.Equal(year.List.Count, Demo.Catalog.Papers.Count(paper => paper.Published?.Year == 2024));
    }

    [Fact]
    public void EveryPaperIsInTheListOfPapersOnce()
    {
        var listed = Demo.Pages.OfType<PapersPage>().SelectMany(page => page.Papers).Select(row => row.Slug).ToList();

        Assert.Equal(
            Demo.Catalog.Papers.Select(paper => paper.Slug.Value).Order(StringComparer.Ordinal),
            listed.Select(slug => $"{slug}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void AParentTopicListsThePapersOfItsChildren()
    {
        var vision = Demo.Page<TopicPage>("topics/vision-recognition.html");

        Assert.Equal(
            ["3D vision and reconstruction", "Video"],
            vision.Children.Select(child => child.Title).Order(StringComparer.Ordinal)
        );
        Assert.All(vision.Children, child => Assert.True(child.Count <= vision.List.Count));
    }

    [Fact]
    public void TheStatisticsAgreeWithTheLists()
    {
        var statistics = Demo.Page<StatisticsPage>("statistics.html");

        Assert.Equal(Demo.Catalog.Papers.Length, statistics.Size.Papers);
        Assert.Equal(Demo.Catalog.Papers.Count(paper => !paper.Authors.IsEmpty), statistics.Size.WithAuthors);
        Assert.Equal(297, statistics.Years.Sum(year => year.Count));
        Assert.Equal("4 of 301 (1.3\u00a0%)", statistics.Undated);
        Assert.All(statistics.Topics, topic => Assert.Equal(topic.Count, Demo.Page<TopicPage>(topic.Url).List.Count));
        Assert.All(statistics.Authors, author =>
            Assert.Equal(author.Count, Demo.Page<AuthorPage>(author.Url).List.Count)
        );
        Assert.Equal(
            statistics.Topics.Select(topic => topic.Count).OrderDescending(),
            statistics.Topics.Select(topic => topic.Count)
        );
    }
}
