using KnowledgeBase.Benchmarks.Constructs;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>
/// The short run of the benchmarks' <c>constructs</c>: no construct allocates memory out of proportion to its length.
/// Growth and processor time are for the benchmark, on a machine that does nothing else.
/// </summary>
[Collection(MeasuredAlone.Name)]
[Trait("Culture", "invariant")]
public sealed class RepeatedConstructTests : IDisposable
{
    private const int Length = 30_000;

    /// <summary>
    /// The greediest takes 1,900; what looks at all before it for each of its parts takes more than this.
    /// </summary>
    private const int MostAByte = 4_000;

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void WhatAFormatCanRepeatTakesMemoryInProportion()
    {
        var nothing = Run(Construct.Of("nothing", "digests/2025-01-02.txt", "\n"), 1);
        foreach (var construct in RepeatedConstructs.All)
        {
            var allocated = Run(construct, Length).Allocated - nothing.Allocated;

            Assert.True(allocated <= (long)Length * MostAByte, $"{construct.Name}: {allocated:N0} bytes");
        }
    }

    private ConstructRun Run(Construct construct, int bytes) =>
        ConstructRun.Of(construct, bytes, _site.At("theme"), times: 1);
}
