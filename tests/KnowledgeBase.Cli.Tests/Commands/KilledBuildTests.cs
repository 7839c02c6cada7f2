using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

/// <summary>Processes of their own; 200 kills are <c>kills</c> of the benchmarks.</summary>
[Trait("Culture", "invariant")]
public sealed class KilledBuildTests
{
    private const int Kills = 6;

    private static string Program => typeof(Kb).Assembly.Location;

    [Fact]
    public async Task AKilledBuildLeavesNoHalfFileAndTheNextOneConverges()
    {
        using var builds = await KilledBuilds.BeginAsync(Program, papersADay: 2);
        var chance = new Random(8);

        for (var kill = 0; kill < Kills; kill++)
            Assert.Null(await builds.KillAsync(chance));

        Assert.InRange(builds.Killed, 1, Kills);
    }

    [Fact]
    public async Task OfTwoBuildsAtOnceIntoOneFolderTheSecondWaitsOrRefuses()
    {
        using var builds = await KilledBuilds.BeginAsync(Program, papersADay: 2);

        var (both, isWhole) = await builds.BuildBothAtOnceAsync();

        Assert.True(isWhole);
        Assert.Contains(both, build => build.ExitCode == 0);
        Assert.All(both, build =>
            Assert.True(
                build.ExitCode == 0
                    || (
                        build.ExitCode == 3
                        && build.Said.Contains("Another build is writing to site.", StringComparison.Ordinal)
                    ),
                build.Said
            )
        );
    }
}
