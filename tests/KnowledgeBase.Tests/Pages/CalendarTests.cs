using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public class CalendarTests
{
    [Fact]
    public void AMonthBeginsOnItsWeekdayAndEndsOnItsWeekday()
    {
        var weeks = Period("periods/2024/02.html", Digest("2024-02-29", Entry("UL2", published: "2024-02-01"))).Weeks;

        Assert.Equal([5, 6, 7, 8, 9], weeks.Select(week => week.Number));
        Assert.Equal(
            [(3, 4, 0), (0, 7, 0), (0, 7, 0), (0, 7, 0), (0, 4, 3)],
            weeks.Select(week => (week.Before, week.Days.Length, week.After))
        );
        Assert.Equal(Enumerable.Range(1, 29), weeks.SelectMany(week => week.Days).Select(day => day.Day));
    }

    [Theory]
    [InlineData("2021-01-01", "periods/2021/01.html", 53)]
    [InlineData("2024-12-31", "periods/2024/12.html", 48)]
    public void WeeksAreCountedAsIso8601Does(string published, string url, int first) =>
        Assert.Equal(first, Period(url, Digest("2025-12-25", Entry("UL2", published))).Weeks[0].Number);

    [Fact]
    public void ADayLeadsToItsDigestAndCountsWhatWasPublished()
    {
        var days = Period(
            "periods/2025/12.html",
            Digest("2025-12-25", Entry("UL2", "2025-12-24"), Entry("MoS", "2025-12-24"), Entry("LoRA", "2025-12-23"))
        )
            .Weeks.SelectMany(week => week.Days)
            .ToList();

        Assert.Equal(new CountedLink("25 December 2025", "digests/2025-12-25.html", 3), days[24].Digest);
        Assert.Equal([1, 2, 0], days[22..25].Select(day => day.Published));
        Assert.All(days[..24], day => Assert.Null(day.Digest));
    }

    [Fact]
    public void ADigestLeadsToItsMonth()
    {
        Assert.Equal(
            new PageLink("December 2025", "periods/2025/12.html"),
            Demo.Page<DigestPage>("digests/2025-12-25.html").Month
        );
        Assert.Equal(0, Demo.Page<PeriodPage>("periods/2025/12.html").List.Count);
    }

    [Fact]
    public void AMonthOfDigestsAloneHasAPageAndItsYearToo()
    {
        var catalog = new[] { Digest("2026-01-02", Entry("UL2", published: "2025-12-31")) };

        var month = Period("periods/2026/01.html", catalog);
        var year = Period("periods/2026.html", catalog);

        Assert.Equal((0, "periods/2025/12.html"), (month.List.Count, month.Previous?.Url));
        Assert.Equal(new MonthOfYear("January", "periods/2026/01.html", 0, 1), year.Months[0]);
        Assert.Equal(new MonthOfYear("February", null, 0, 0), year.Months[1]);
    }

    [Fact]
    public void WhereNoDayIsKnownThereIsNoCalendar()
    {
        var files = new[]
        {
            Bibliography(Entry("UL2", published: "2024-05")),
            Digest("2025-12-25", Entry("UL2"), Entry("MoS", published: "2023")),
        };

        Assert.Empty(Period("periods/2024/05.html", files).Weeks);
        Assert.Equal(12, Period("periods/2024.html", files).Months.Length);
        Assert.Empty(Period("periods/2023.html", files).Months);
    }

    private static PeriodPage Period(string url, params DigestFile[] files)
    {
        var catalog = Catalog(files);
        return PageLists
            .Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None)
            .Made()
            .OfType<PeriodPage>()
            .Single(page => page.Url == url);
    }
}
