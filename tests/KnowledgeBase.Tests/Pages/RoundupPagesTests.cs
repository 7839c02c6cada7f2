using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class RoundupPagesTests
{
    [Fact]
    public void AWeekHasThePapersThatNoDigestHadBefore()
    {
        var weeks = Weeks(
            Digest("2025-12-19", Entry("UL2")),
            Digest("2025-12-22", Entry("UL2"), Entry("MoS")),
            Digest("2025-12-28", Entry("LoRA"), Entry("MoS"))
        );

        Assert.Equal(["periods/2025/w51.html", "periods/2025/w52.html"], weeks.Select(week => week.Url));
        Assert.Equal(["LoRA", "MoS"], weeks[1].Topics.SelectMany(topic => topic.Papers).Select(paper => paper.Title));
        Assert.Equal(
            ["digests/2025-12-22.html", "digests/2025-12-28.html"],
            weeks[1].Digests.Select(digest => digest.Url)
        );
    }

    [Fact]
    public void WeeksWithoutDigestsHaveNoPageAndAreStridden()
    {
        var weeks = Weeks(Digest("2025-01-02", Entry("UL2")), Digest("2025-12-25", Entry("MoS")));

        Assert.Equal("periods/2025/w52.html", weeks[0].Next?.Url);
        Assert.Equal("periods/2025/w01.html", weeks[1].Previous?.Url);
    }

    [Theory]
    [InlineData("2021-01-01", "periods/2020/w53.html", "2020-12-28", "2021-01-03")]
    [InlineData("2024-12-31", "periods/2025/w01.html", "2024-12-30", "2025-01-05")]
    [InlineData("9999-12-31", "periods/9999/w52.html", "9999-12-27", "9999-12-31")]
    public void AWeekBelongsToTheYearOfIso8601(string day, string url, string first, string last)
    {
        var week = Assert.Single(Weeks(Digest(day, Entry("UL2"))));

        Assert.Equal((url, first, last), (week.Url, week.First, week.Last));
    }

    [Fact]
    public void TheDigestAndTheMonthLeadToTheWeek()
    {
        Assert.Equal("periods/2025/w52.html", Demo.Page<DigestPage>("digests/2025-12-25.html").Week?.Url);
        Assert.Equal(
            [null, "periods/2025/w50.html", null, "periods/2025/w52.html", null],
            Demo.Page<PeriodPage>("periods/2025/12.html").Weeks.Select(week => week.Url)
        );
    }

    [Fact]
    public void EveryPaperOfADatedDigestIsInOneWeekAlone()
    {
        var listed = Demo.Catalog.Digests.Where(digest => digest.Date is not null).SelectMany(digest => digest.Papers);

        Assert.Equal(
            listed.Distinct().Count(),
            Demo.Pages.OfType<RoundupPage>().Where(page => page.Span == "week").Sum(week => week.Count)
        );
    }

    private static List<RoundupPage> Weeks(params DigestFile[] files)
    {
        var catalog = Catalog(files);
        return
        [
            .. PageLists
                .Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None)
                .Made()
                .OfType<RoundupPage>()
                .Where(page => page.Span == "week")
                .OrderBy(week => week.First, StringComparer.Ordinal),
        ];
    }
}
