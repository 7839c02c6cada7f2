using KnowledgeBase.Benchmarks.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>The short run of the benchmarks' <c>build-fuzz</c>.</summary>
[Trait("Culture", "invariant")]
public sealed class MutatedSiteTests
{
    [Fact]
    public void ASiteIsBuiltOfDamagedFilesOfEveryKind()
    {
        using var site = new TinySite();
        OwnTheme.CopyTo(site);
        using var build = new MutationBuild(from: 0, count: 300, site.At("theme"));

        Assert.InRange(build.Count, 200, 300);
        Assert.Null(build.Fault());
    }
}
