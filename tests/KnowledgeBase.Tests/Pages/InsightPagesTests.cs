using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Tests.Mining;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

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
    public void YearsFarApartAreShownWithoutThoseBetween()
    {
        var papers = new[] { 1000, 2001, 2003, 9999 }
            .Select(year => Dated(Given.Paper($"Bees of {year}"), year, 1))
            .Select(paper => paper with { Organization = Given.Organization("Hive") });

        var page = Page<OrganizationPage>("orgs/hive.html", [.. papers]);

        Assert.Equal([1000, 2001, 2003, 9999], page.Years.Select(year => year.Year));
    }

    [Fact]
    public void ANameOfOnePaperHasNoPageAndIsSaidOnItsPaper()
    {
        var page = Page<PaperPage>("papers/hivenet-a-network.html", Given.Paper("HiveNet: A Network"));

        Assert.Equal([new NameLink("HiveNet", null)], page.Introduces.AsEnumerable());
    }

    [Theory]
    [InlineData("topics/bees.html")]
    [InlineData("orgs/hive.html")]
    [InlineData("names/hivenet.html")]
    public void TopicsOrganisationsAndNamesSayHowTheyLieInTime(string url)
    {
        var papers = Enumerable
            .Range(0, 200)
            .Select(number =>
                number switch
                {
                    < 100 => Dated(Given.Paper($"Old ship {number}"), 2020, 1),
                    < 160 => Dated(Given.Paper($"New ship {number}"), 2024, 1),
                    _ => Dated(Given.Paper($"Bees {number}", "We tune HiveNet."), 2024, 1 + number % 2) with
                    {
                        Organization = Given.Organization("Hive"),
                    },
                }
            );

        var page = Pages([.. papers]).Single(page => page.Url == url);

        var (trend, years) = page switch
        {
            TopicPage topic => (topic.Trend!, topic.Years),
            OrganizationPage organization => (organization.Trend!, organization.Years),
            var other => (((NamePage)other).Trend!, ((NamePage)other).Years),
        };
        Assert.Equal("rising", trend.Direction);
        Assert.Equal(
            "Rising in this library: 40 of 100 papers (40.0\u00a0%) since 1 Jan 2024, 0 of 100 (0.0\u00a0%) before; "
                + "χ² test at 5\u00a0%, corrected for 4 trends (Holm).",
            trend.Statement
        );
        var year = Assert.Single(years);
        Assert.Equal((2024, 40, 100, "40.0\u00a0%"), (year.Year, year.Count, year.Of, year.Share));
        Assert.Equal([("2024-01", 20), ("2024-02", 20)], year.Months.Select(month => (month.Month, month.Count)));
    }

    [Fact]
    public void WhereNoChangeCanBeShownNothingIsSaidOfOne()
    {
        var page = Page<TopicPage>("topics/bees.html", Dated(Given.Paper("Bees"), 2024, 1));

        Assert.Equal((null, null), (page.Trend!.Direction, page.Trend.Statement));
        Assert.Equal("papers/bees.html", page.Trend.First!.Url);
    }

    [Fact]
    public void AYearOfFewPapersHasCountsAndNoShare()
    {
        var page = Page<TopicPage>(
            "topics/bees.html",
            Dated(Given.Paper("Bees"), 2021, 1),
            Dated(Given.Paper("A ship"), 2022, 1),
            Dated(Given.Paper("More bees"), 2023, 1)
        );

        Assert.Equal(
            [(2021, 1, 1, null), (2022, 0, 1, null), (2023, 1, 1, null)],
            page.Years.Select(year => (year.Year, year.Count, year.Of!.Value, year.Share))
        );
    }

    [Fact]
    public void LargeTopicsThatShareNoPaperSayHowManyWereExpected()
    {
        var page = Page<TopicPage>("topics/bees.html", [.. Papers("Bees", 30), .. Papers("Ships", 30)]);

        Assert.Equal(
            [("ships", 0, "fewer than the 15 expected")],
            page.SeldomShared.Select(other => (other.Title, other.Count, other.Note))
        );
        Assert.Equal(
            "Expected if topics were independent; χ² test at 5\u00a0%, corrected for 1 pair (Holm).",
            page.Chance
        );
    }

    [Fact]
    public void TopicsThatOftenShareAPaperSayHowManyWereExpected()
    {
        var page = Page<TopicPage>("topics/bees.html", [.. OnBoth(20), .. Papers("Treatise", 40)]);

        Assert.Equal(
            [("ships", 20, "more than the 7 expected")],
            page.Neighbours.Select(other => (other.Title, other.Count, other.Note))
        );
        Assert.NotNull(page.Chance);
    }

    [Fact]
    public void OfSmallTopicsNothingIsSaidAboutChance()
    {
        var page = Page<TopicPage>("topics/bees.html", [.. Papers("Bees", 3), .. Papers("Ships", 3)]);

        Assert.Empty(page.SeldomShared);
        Assert.Null(page.Chance);
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

    private static IEnumerable<Paper> Papers(string title, int count) =>
        Enumerable.Range(1, count).Select(number => Given.Paper($"{title} {number}"));

    private static IEnumerable<Paper> OnBoth(int count) =>
        Papers("Fleets", count).Select(paper => paper with { Topics = [new Slug("bees"), new Slug("ships")] });

    private static T Page<T>(string url, params Paper[] papers)
        where T : Page => Assert.IsType<T>(Pages(papers).Single(page => page.Url == url));

    private static IEnumerable<Page> Pages(params Paper[] papers)
    {
        var editorial = EditorialFiles.None with
        {
            Topics = [Given.Topic("bees", "bees", "waggle"), Given.Topic("ships", "ship", "ships")],
            Names = NameLists.Empty with { Datasets = ["HiveSet"] },
        };
        var catalog = Given.Catalog(papers) with { Organizations = [.. Organizations(papers)] };
        return PageLists.Of(catalog, Insights.Of(catalog, editorial.Topics, editorial.Names), editorial).Made();
    }

    private static IEnumerable<Organization> Organizations(Paper[] papers) =>
        papers
            .Index()
            .Where(paper => paper.Item.Organization is not null)
            .GroupBy(paper => paper.Item.Organization!)
            .Select(of => new Organization(of.Key.Slug, of.Key.Name, [.. of.Select(paper => paper.Index)], File: null));

    private static Paper Dated(Paper paper, int year, int month) =>
        paper with
        {
            Published = new PartialDate(year, month),
        };
}
