using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Tests.Concurrency;

public sealed class ParallelMapTests
{
    [Fact]
    public void ResultsStandInTheOrderOfTheItems() =>
        Assert.Equal(
            Enumerable.Range(0, 1000).Select(number => $"{number * 2} at {number}"),
            ParallelMap.Map([.. Enumerable.Range(0, 1000).Select(number => number * 2)], (number, index) =>
                $"{number} at {index}"
            )
        );

    [Fact]
    public void NothingBecomesNothing() => Assert.Empty(ParallelMap.Map([], (string text) => text.Length));
}
