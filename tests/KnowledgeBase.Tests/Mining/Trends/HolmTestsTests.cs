using KnowledgeBase.Mining.Trends;

namespace KnowledgeBase.Tests.Mining.Trends;

public sealed class HolmTestsTests
{
    private static readonly TwoByTwoTable Together = new(All: 300, One: 100, Other: 150, Both: 65);
    private static readonly TwoByTwoTable Apart = new(All: 300, One: 100, Other: 150, Both: 35);
    private static readonly TwoByTwoTable Barely = new(All: 300, One: 100, Other: 150, Both: 59);
    private static readonly TwoByTwoTable ByChance = new(All: 300, One: 100, Other: 150, Both: 52);

    [Fact]
    public void MoreAndLessThanChanceAreTold() =>
        Assert.Equal([Association.More, Association.Less, Association.None], Judged(Together, Apart, ByChance));

    [Fact]
    public void WhatASingleTestWouldTellIsNotToldWhereManyAreMade()
    {
        Assert.Equal([Association.More], Judged(Barely));
        Assert.Equal([Association.None, Association.None], Judged(Barely, ByChance));
    }

    [Fact]
    public void ASureResultMakesItEasierForTheNext() =>
        Assert.Equal([Association.More, Association.More], Judged(Together, Barely));

    [Fact]
    public void TablesWithSmallExpectedCountsAreNoTests()
    {
        var small = new TwoByTwoTable(All: 300, One: 9, Other: 150, Both: 9);

        Assert.Equal([Association.None, Association.More], Judged(small, Barely));
        Assert.Equal(1, HolmTests.Of([small, Barely, default]).Count);
    }

    [Theory]
    [InlineData(3.841459, 0.05)]
    [InlineData(6.634897, 0.01)]
    [InlineData(10.827566, 0.001)]
    [InlineData(37.324893, 1e-9)]
    public void TheChanceOfAStatisticIsThatOfTheTables(double statistic, double chance) =>
        Assert.Equal(1, HolmTests.ChanceOf(statistic) / chance, 1e-4);

    [Fact]
    public void AHugeStatisticHasNoChance() => Assert.Equal(0, HolmTests.ChanceOf(1e9));

    private static Association[] Judged(params TwoByTwoTable[] tables)
    {
        var tests = HolmTests.Of(tables);
        return [.. tables.Select(tests.Judge)];
    }
}
