using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Tests.Mining;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Pages.InsightPages;

namespace KnowledgeBase.Tests.Pages;

/// <summary>What mining finds, as pages show it.</summary>
public sealed class InsightPagesTests
{
    private const string NearlyTheSame =
        "Honey bees dance waggle runs that encode flight distance. Experienced scouts recruit idle foragers. "
        + "Rich nectar sources differ between seasons.";

    [Fact]
    public void ANameHasItsFirstUseAndTheLaterOnesInTheOrderOfTimeWithTheirSentences()
    {
        var page = Page<NamePage>(
            "names/hivenet.html",
            Dated(Given.Paper("Late Bees", "We beat HiveNet."), 2025, 3),
            Given.Paper("Undated Bees", "HiveNet is compared."),
            Dated(Given.Paper("Early Bees", "We tune HiveNet."), 2024, 2),
            Dated(Given.Paper("HiveNet: A Network of Hives"), 2023, 1)
        );

        Assert.Equal(["HiveNet: A Network of Hives"], page.IntroducedBy.Select(paper => paper.Title));
        Assert.Equal(
            [
                ("Early Bees", "We tune HiveNet."),
                ("Late Bees", "We beat HiveNet."),
                ("Undated Bees", "HiveNet is compared."),
            ],
            page.Mentions.Select(mention => (mention.Paper.Title, mention.Sentence!))
        );
        Assert.Equal("papers/hivenet-a-network-of-hives.html", page.Trend!.First!.Url);
    }

    [Fact]
    public void ANameOfSeveralThingsHasEachWithThePapersThatMeanIt()
    {
        var page = Page<NamePage>(
            "names/memos.html",
            Dated(Given.Paper("MemOS: Pollination Schedules of Orchard Bees"), 2023, 1),
            Dated(Given.Paper("MemOS: Ballast Pumps for Container Ships"), 2023, 2),
            Dated(Given.Paper("On fruit", "Orchard owners fear the pollination schedules of MemOS."), 2024, 1)
        );

        Assert.Empty(page.IntroducedBy);
        Assert.Equal(
            [("MemOS: Pollination Schedules of Orchard Bees", 1), ("MemOS: Ballast Pumps for Container Ships", 0)],
            page.Meanings.Select(meaning => (meaning.Paper.Title, meaning.Mentions.Length))
        );
        Assert.Equal(3, page.Count);
    }

    [Fact]
    public void ANameOfOnePaperHasNoPageAndIsSaidOnItsPaper()
    {
        var page = Page<PaperPage>("papers/hivenet-a-network.html", Given.Paper("HiveNet: A Network"));

        Assert.Equal([new NameLink("HiveNet", null)], page.Introduces.AsEnumerable());
    }

    [Fact]
    public void ATopicNamesThoseItSharesPapersWith()
    {
        var page = Page<TopicPage>(
            "topics/bees.html",
            Given.Paper("Fleets") with
            {
                Topics = [new Slug("bees"), new Slug("ships")],
            },
            Given.Paper("Bees")
        );

        Assert.Equal([("ships", 1)], page.Neighbours.Select(other => (other.Title, other.Count)));
    }

    [Fact]
    public void WhatNoTopicFitsIsListedAsUnsorted()
    {
        var page = Page<TopicPage>("topics/unsorted.html", Given.Paper("Bees"), Given.Paper("A treatise"));

        Assert.Equal(["A treatise"], page.Papers.Select(paper => paper.Title));
    }

    [Fact]
    public void ATopicStandsOnItsPaperWithThePhrasesThatSpeakForIt()
    {
        var topic = Assert.Single(Page<PaperPage>("papers/on-bees.html", Given.Paper("On Bees")).Topics);

        Assert.Equal(("bees", "topics/bees.html", "Bees"), (topic.Title, topic.Url, Assert.Single(topic.Evidence)));
    }

    [Fact]
    public void NearDuplicatesAndRelatedPapersStandOnTheirPageWithReasons()
    {
        var page = Page<PaperPage>(
            "papers/waggle-dance-decoding.html",
            Given.Paper("Waggle dance decoding", NearlyTheSame),
            Given.Paper("Decoding the waggle dance", NearlyTheSame + " Hives move.")
        );

        Assert.Equal(["Decoding the waggle dance"], page.NearDuplicates.Select(paper => paper.Title));
        var related = Assert.Single(page.Related);
        Assert.Equal("Decoding the waggle dance", related.Paper.Title);
        Assert.True(related.IsAbove);
        Assert.StartsWith("Shares “", Assert.Single(related.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void ATopicListsTheNumbersOfItsPapersWithWhatTheyAreOn()
    {
        var group = Assert.Single(
            Page<TopicPage>(
                "topics/bees.html",
                Given.Paper("Bees", @"Memory of bees falls by 65.5\% on HiveSet.")
            ).Claims
        );
        var claim = Assert.Single(group.Lines);

        Assert.Equal(("memory", "%"), (group.Quantity, group.Unit));
        Assert.Equal((65.5, "Memory of bees falls by 65.5% on HiveSet."), (claim.Value, claim.Text));
        Assert.Equal<string>(["memory", "HiveSet"], claim.On);
        Assert.Equal("papers/bees.html", claim.Paper.Url);
    }

    [Fact]
    public void NumbersOfDifferentQuantitiesOrUnitsAreGroupsOfTheirOwn()
    {
        var groups = Page<TopicPage>(
            "topics/bees.html",
            Given.Paper("Bees", "Accuracy of bees rises to 85%. Latency falls to 0.7%. Accuracy rises by 2 points."),
            Given.Paper("Old bees", "Accuracy of bees reaches 70-75%. The score of bees is above 3%.")
        ).Claims;

        Assert.Equal(
            [("accuracy", "%", 2), ("accuracy", "points", 1), ("latency", "%", 1), (null, "%", 1)],
            groups.Select(group => (group.Quantity, group.Unit, group.Lines.Length))
        );
        Assert.Equal(
            [(70.0, 75.0), (85.0, null)],
            groups[0].Lines.Select(line => (line.Value, line.Most)).OrderBy(line => line.Value)
        );
    }

    [Fact]
    public void AMirrorThatASourceStatesIsTextWithoutAnAddress()
    {
        var page = Page<PaperPage>(
            "papers/bees.html",
            Given.Paper("Bees") with
            {
                Links =
                [
                    new EntryLink(LinkKind.Code, "https://github.com.cn.example/a/b"),
                    new EntryLink(LinkKind.Code, "https://github.com/a/b"),
                ],
            }
        );

        Assert.Equal(
            [
                new OutsideLink("code", "github.com/a/b", "https://github.com/a/b"),
                new OutsideLink("code", "github.com.cn.example/a/b", null),
            ],
            page.Links.AsEnumerable()
        );
    }

    [Theory]
    [InlineData("The bound is $O(n)$.", true)]
    [InlineData(@"The bound is \(x \leq 5\).", true)]
    [InlineData("It costs $200 or `code`.", false)]
    public void OnlyAPageWithAFormulaHasMaths(string text, bool hasMaths) =>
        Assert.Equal(hasMaths, Page<PaperPage>("papers/bees.html", Given.Paper("Bees", text)).HasMaths);

    [Fact]
    public void AnAddressIsShownShort() =>
        Assert.Equal("github.com/a/b", PaperPages.Label("https://www.github.com/a/b/"));
}
