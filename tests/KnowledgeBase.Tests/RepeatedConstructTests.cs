using KnowledgeBase.Benchmarks.Constructs;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>The short run of the benchmarks' <c>constructs</c>: ten times the input is not a hundred times the work.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class RepeatedConstructTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void WhatAFormatCanRepeatGrowsWithItsLength()
    {
        var nothing = Run(Construct.Of("nothing", "digests/2025-01-02.txt", "\n"), 1);
        foreach (var construct in RepeatedConstructs.All.Where(one => !one.Name.EndsWith("authors", StringComparison.Ordinal)))
        {
            var growth = new Growth(nothing, [Run(construct, 4_000), Run(construct, 40_000)]);

            Assert.True(growth.Cpu <= 2 * Growth.MostCpu && growth.Memory <= Growth.MostMemory, $"{construct.Name}: {growth.Cpu:0.0} {growth.Memory:0.0}");
        }
    }

    private ConstructRun Run(Construct construct, int bytes) => ConstructRun.Of(construct, bytes, _site.At("theme"), times: 1);
}
