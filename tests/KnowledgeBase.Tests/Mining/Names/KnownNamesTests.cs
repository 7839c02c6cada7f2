using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class KnownNamesTests
{
    private static readonly NameLists Lists = new()
    {
        Datasets = ["Kinetics", "Common Crawl", "The Great Hive", "Pile-CC"],
        Benchmarks = ["WaggleBench"],
        Models = ["BERT", "PyTorch"],
        None = ["NoName", "BeeLab"],
    };

    [Theory]
    [InlineData("Kinetics", NameKind.Dataset)]
    [InlineData("Common Crawl", NameKind.Dataset)]
    [InlineData("The Great Hive", NameKind.Dataset)]
    [InlineData("WaggleBench", NameKind.Benchmark)]
    [InlineData("BERT", NameKind.Model)]
    [InlineData("HiveMind", NameKind.Other)]
    public void ANameThatTwoPapersWriteIsWhatItIsListedAs(string text, Enum kind)
    {
        var name = Assert.Single(Mined(Lists, $"Bees are seen on {text}.", $"Ships are seen with {text}, too.").Names);

        Assert.Equal((text, kind), (name.Text, (Enum)name.Kind));
        Assert.Equal([0, 1], name.Mentions.Select(mention => mention.Paper));
    }

    [Theory]
    [InlineData("Kinetics")]
    [InlineData("Common Crawl")]
    [InlineData("BERT")]
    public void WithoutTheListNoFormTellsThatItIsAName(string text) =>
        Assert.Empty(Mined(NameLists.Empty, $"Bees are seen on {text}.", $"Ships are seen on {text}.").Names);

    [Fact]
    public void SpellingsOfAListedNameAreJoined()
    {
        var name = Assert.Single(
            Mined(Lists, "Read from Common Crawl.", "Taken from Common Crawl.", "Filtered CommonCrawl.").Names
        );

        Assert.Equal(("Common Crawl", NameKind.Dataset, 3), (name.Text, name.Kind, name.Mentions.Length));
    }

    [Fact]
    public void AListedNameMayContainAWord()
    {
        var insights = Mined(Lists, "A pile of text, Pile-CC among it.", "It is trained on Pile-CC.");

        Assert.Equal("Pile-CC", Assert.Single(insights.Names).Text);
    }

    [Theory]
    [InlineData("Kinetics")]
    [InlineData("WaggleBench")]
    public void AListedNameThatAPaperIntroducesIsItsName(string text)
    {
        var insights = Insights.Of(
            Given.Catalog(
                Given.Paper($"{text}: A Dance of Bees", $"{text} is ours."),
                Given.Paper("On ships", $"Unlike kinetics, it is tested on {text}.")
            ),
            [],
            Lists
        );

        var name = Assert.Single(insights.Names);
        Assert.Equal((text, 0, 1), (name.Text, name.IntroducedBy.Single(), name.Mentions.Single().Paper));
        Assert.NotEqual(NameKind.Other, name.Kind);
        Assert.Equal([1], insights.Papers[0].MentionedBy.ToArray());
    }

    [Theory]
    [InlineData("NoName")]
    [InlineData("BeeLab")]
    public void ASpellingUnderNoneIsNoName(string text)
    {
        string[] mentions = [$"Bees are seen by {text}.", $"Ships are seen by {text}."];

        Assert.Equal(text, Assert.Single(Mined(NameLists.Empty, mentions).Names).Text);
        Assert.Empty(Mined(Lists, mentions).Names);
    }

    [Fact]
    public void ASpellingUnderNoneIsNotIntroducedEither()
    {
        var catalog = Given.Catalog(Given.Paper("BeeLab: A Place for Bees", "We introduce NoName, a place."));

        Assert.Empty(Insights.Of(catalog, [], Lists).Names);
        Assert.Equal(["BeeLab", "NoName"], Insights.Of(catalog, [], NameLists.Empty).Names.Select(name => name.Text));
    }

    [Fact]
    public void AListWinsOverWhatTheProgramTakesForNoName()
    {
        string[] mentions = ["It is written in PyTorch.", "It is rewritten in PyTorch."];

        Assert.Empty(Mined(NameLists.Empty, mentions).Names);
        Assert.Equal(NameKind.Model, Assert.Single(Mined(Lists, mentions).Names).Kind);
    }

    private static Insights Mined(NameLists lists, params string[] abstracts) =>
        Insights.Of(Given.Catalog(abstracts.Select((text, number) => Given.Paper($"Paper {number}", text))), [], lists);
}
