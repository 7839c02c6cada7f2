using KnowledgeBase.Benchmarks.Digests;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests;

/// <summary>The short run; the benchmarks' <c>digest-fuzz</c> is the long one.</summary>
[Trait("Culture", "invariant")]
public sealed class MutationTests
{
    [Fact]
    public void DamagedFilesOfEveryFormatAreReadWithoutASilentLoss()
    {
        for (var number = 0; number < 3_000; number++)
        {
            var (name, content) = MutationMaker.Make(number);
            var file = DigestParser.Parse(Sources.Of(name, content));

            Assert.Null(MutationAccount.FindLost(content, file) is { } lost ? $"{number} {name}: {lost}" : null);
        }
    }

    [Fact]
    public void TheUndamagedFilesAreReadWhole() =>
        Assert.Equal(
            [4, 4, 4, 2, 1, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 6, 1],
            MutationSeeds.All.Select(seed => DigestParser.Parse(Sources.Of(seed.Name, seed.Content)).Entries.Length)
        );

    [Fact]
    public void ALossThatNobodyNamedIsFound()
    {
        var (name, content) = MutationSeeds.All[0];
        var file = DigestParser.Parse(Sources.Of(name, content));

        Assert.Equal(
            "line 13: Pruning Without Tears",
            MutationAccount.FindLost(content, file with { Entries = file.Entries.RemoveAt(0) })
        );
    }
}
