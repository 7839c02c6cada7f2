using KnowledgeBase.Library;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining.Trends;

public sealed class TimelineTests
{
    [Fact]
    public void AGroupIsComparedWithTheNewerHalfOfTheLibrary() =>
        Assert.Equal(
            new TwoByTwoTable(All: 200, One: 30, Other: 100, Both: 25),
            Of(older: 100, newer: 100).Table([.. Enumerable.Range(0, 5), .. Enumerable.Range(100, 25)])
        );

    [Fact]
    public void PapersWithoutADateAndWithdrawnOnesAreInNeitherHalf()
    {
        var timeline = Timeline.Of(
            Given.Catalog(Paper(2022), Paper(2025), Given.Paper("Undated"), Paper(2025) with { Withdrawn = true })
        );

        Assert.Equal(new TwoByTwoTable(All: 2, One: 2, Other: 1, Both: 1), timeline.Table([0, 1, 2, 3]));
    }

    [Fact]
    public void YearsAndMonthsAreCountedAgainstTheLibrary()
    {
        var timeline = Timeline.Of(
            Given.Catalog(
                Paper(2023, 5),
                Paper(2024, 1),
                Paper(2024, 3),
                Paper(2024, 3),
                Paper(2024),
                Paper(2024, 1) with
                {
                    Withdrawn = true,
                },
                Given.Paper("Undated")
            )
        );

        var trend = timeline.Trend([1, 2, 3, 4, 5, 6]);

        var year = Assert.Single(trend.Years);
        Assert.Equal((2024, new Share(4, 4)), (year.Year, year.Papers));
        Assert.Equal(
            [new MonthOfPapers(1, 1), new MonthOfPapers(3, 2)],
            year.Months.Order(Comparer<MonthOfPapers>.Create((a, b) => a.Month - b.Month))
        );
        Assert.Equal((5, 6), (timeline.Dated, timeline.Papers));
    }

    private static Timeline Of(int older, int newer) =>
        Timeline.Of(
            Given.Catalog([
                .. Enumerable.Range(0, older).Select(_ => Paper(2022, 6)),
                .. Enumerable.Range(0, newer).Select(_ => Paper(2025, 2)),
            ])
        );

    private static Paper Paper(int year, int? month = null) =>
        Given.Paper("Bees") with
        {
            Published = new PartialDate(year, month),
        };
}
