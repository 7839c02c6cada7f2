using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Tests.Concurrency;

public sealed class ParallelLoopTests
{
    private static readonly Action<int> Fail = number => throw new IOException($"{number} cannot be read.");

    public static TheoryData<Action> Ways =>
        [
            () => ParallelLoop.Run(1, Fail),
            () => ParallelLoop.Run(1, () => new object(), (number, _) => Fail(number)),
            () => ParallelLoop.ForEach([0], Fail),
            () => ParallelLoop.All(() => { }, () => Fail(0)),
            () => ParallelLoop.All(() => ParallelLoop.Run(1, Fail)),
            () => ParallelMap.Map([0], number =>
                {
                    Fail(number);
                    return number;
                }),
        ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void WhatABodyThrowsArrivesAsItIs(Action run) =>
        Assert.Equal("0 cannot be read.", Assert.Throws<IOException>(run).Message);

    [Fact]
    public void EachNumberIsGivenOnceWithMemoryOfOneProcessor()
    {
        var seen = new int[1000];

        ParallelLoop.Run(
            seen.Length,
            () => new int[1],
            (number, own) =>
            {
                own[0] = number;
                seen[number] += own[0] - number + 1;
            }
        );

        Assert.All(seen, times => Assert.Equal(1, times));
    }
}
