using KnowledgeBase.Benchmarks.Constructs;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>
/// The short run of the benchmarks' <c>constructs</c>: ten times the input does not allocate a hundred times the memory.
/// Processor time is for the benchmark, on a machine that does nothing else.
/// </summary>
[Collection(MeasuredAlone.Name)]
public sealed class RepeatedConstructTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void WhatAFormatCanRepeatGrowsWithItsLength()
    {
        var nothing = Run(Construct.Of("nothing", "digests/2025-01-02.txt", "\n"), 1);
        foreach (var construct in RepeatedConstructs.All)
        {
            var growth = new Growth(nothing, [Run(construct, 4_000), Run(construct, 40_000)]);

            Assert.True(growth.Memory <= Growth.MostMemory, $"{construct.Name}: {growth.Memory:0.0}");
        }
    }

    private ConstructRun Run(Construct construct, int bytes) => ConstructRun.Of(construct, bytes, _site.At("theme"), times: 1);
}
