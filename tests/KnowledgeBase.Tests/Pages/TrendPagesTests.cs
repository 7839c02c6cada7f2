using KnowledgeBase.Library;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Tests.Mining;
using KnowledgeBase.Text;
using static KnowledgeBase.Tests.Pages.InsightPages;

namespace KnowledgeBase.Tests.Pages;

/// <summary>What pages say of time and of chance: only what can be shown.</summary>
public sealed class TrendPagesTests
{
    [Fact]
    public void YearsFarApartAreShownWithoutThoseBetween()
    {
        var papers = new[] { 1000, 2001, 2003, 9999 }
            .Select(year => Dated(Given.Paper($"Bees of {year}"), year, 1))
            .Select(paper => paper with { Organization = Given.Organization("Hive") });

        var page = Page<OrganizationPage>("orgs/hive.html", [.. papers]);

        Assert.Equal([1000, 2001, 2003, 9999], page.Years.Select(year => year.Year));
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

        var page = PagesOf([.. papers]).Single(page => page.Url == url);

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

    private static IEnumerable<Paper> Papers(string title, int count) =>
        Enumerable.Range(1, count).Select(number => Given.Paper($"{title} {number}"));

    private static IEnumerable<Paper> OnBoth(int count) =>
        Papers("Fleets", count).Select(paper => paper with { Topics = [new Slug("bees"), new Slug("ships")] });
}
