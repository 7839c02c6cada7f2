using KnowledgeBase.Output;

namespace KnowledgeBase.Tests.Output;

[Trait("Culture", "invariant")]
public sealed class KilledBuildTests
{
    private static readonly string[] Old =
    [
        "index.html:old",
        "papers/a.html:old",
        "papers/b.html:same",
        "becomes:file",
        "gone/x/y.html:old",
        "Case.html:1",
    ];

    private static readonly string[] New =
    [
        "index.html:new",
        "papers/a.html:new",
        "papers/b.html:same",
        "becomes/folder.html:new",
        "gone/x:file",
        "case.html:1",
        "topics/t/u.html:new",
    ];

    [Fact]
    public void KilledWhileStagingLeavesTheOldSiteAndTheNextBuildConverges()
    {
        using var output = new TemporaryOutput();
        output.Build(Old);
        using var build = OutputFolder.Open(output.Root, attempts: 1);
        TemporaryOutput.StageAll(build, New[..3]);

        using var killed = output.AsKilledNow();

        Assert.Equal(Old.Order(StringComparer.Ordinal), killed.Site());
        killed.Build(New);
        Assert.Equal(New.Order(StringComparer.Ordinal), killed.Site());
    }

    [Theory]
    [MemberData(nameof(NextBuilds))]
    public void KilledAfterAnyStepOfTheCommitTheNextBuildConverges(string[] next)
    {
        for (var steps = 1; ; steps++)
        {
            using var output = new TemporaryOutput();
            output.Build(Old);
            using var build = OutputFolder.Open(output.Root, attempts: 1);
            TemporaryOutput.StageAll(build, New);
            var done = build.CommitSteps().Take(steps).Count();

            using var killed = output.AsKilledNow();

            Assert.All(killed.Site(), file => Assert.Contains(file, Old.Concat(New).Append("gone/x/").Append("gone/")));
            killed.Build(next);
            Assert.Equal(next.Order(StringComparer.Ordinal), killed.Site());
            if (done < steps)
                return;
            Assert.InRange(steps, 1, 50);
        }
    }

    /// <summary>The same site again, the old one, and one that has nothing of either.</summary>
    public static TheoryData<string[]> NextBuilds() => [New, Old, ["other.html:1"]];

    [Fact]
    public void AKilledBuildDoesNotLockTheFolder()
    {
        using var output = new TemporaryOutput();
        output.Write(".kb/lock", "");

        Assert.Equal(1, output.Build("index.html:1").Written);
    }
}
