using KnowledgeBase.Library;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining.Trends;

public sealed class TimelineTests
{
    [Fact]
    public void AGroupThatHasMoreOfTheNewerHalfIsRising()
    {
        var trend = Of(older: 100, newer: 100).Trend([.. Enumerable.Range(0, 5), .. Enumerable.Range(100, 25)]);

        Assert.Equal(TrendDirection.Rising, trend.Direction);
        Assert.Equal((new Share(25, 100), new Share(5, 100)), (trend.Newer, trend.Older));
    }

    [Fact]
    public void AGroupThatHasMoreOfTheOlderHalfIsFalling() =>
        Assert.Equal(
            TrendDirection.Falling,
            Of(older: 100, newer: 100).Trend([.. Enumerable.Range(0, 25), .. Enumerable.Range(100, 5)]).Direction
        );

    [Fact]
    public void ADifferenceThatChanceCanMakeIsNoTrend() =>
        Assert.Equal(
            TrendDirection.Steady,
            Of(older: 100, newer: 100).Trend([.. Enumerable.Range(0, 12), .. Enumerable.Range(100, 15)]).Direction
        );

    [Fact]
    public void AHandfulOfPapersIsTooFew() =>
        Assert.Equal(TrendDirection.TooFew, Of(older: 100, newer: 100).Trend(Enumerable.Range(100, 9)).Direction);

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

    [Theory]
    [InlineData(300, 100, 150, 65, Association.More)]
    [InlineData(300, 100, 150, 35, Association.Less)]
    [InlineData(300, 100, 150, 55, Association.AsChance)]
    [InlineData(300, 9, 150, 9, Association.TooFew)]
    [InlineData(0, 0, 0, 0, Association.TooFew)]
    public void TopicsComeTogetherByTheTestOfATwoByTwoTable(int all, int one, int other, int both, Enum association) =>
        Assert.Equal<Enum>(association, ChiSquare.Test(all, one, other, both));

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
