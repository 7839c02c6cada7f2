using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

/// <summary>Builds of an input that is edited by chance, each over the output of the one before.</summary>
public sealed class EditedBuildTests : IDisposable
{
    private const int Rounds = 60;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AfterAnyEditsTheSiteIsThatOfABuildFromNothing()
    {
        var (edits, chance, quick) = (new RandomEdits(_folder, seed: 3), new Random(4), 0);
        edits.Begin();
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = chance.Next(3); step >= 0; step--)
                edits.Step();
            if (chance.Next(3) > 0)
                edits.Correct();
            var stages = new List<BuildStage>();
            if (Build("output", stages.Add).Summary is not { } summary)
                continue;
            quick += summary.Written > 0 && stages.Count == 0 ? 1 : 0;
            Assert.NotNull(Build("clean").Summary);
            Assert.Equal(TreeContent.Of(Path.Combine(_folder.Path, "clean")), TreeContent.Of(Path.Combine(_folder.Path, "output")));
            Directory.Delete(Path.Combine(_folder.Path, "clean"), recursive: true);
        }
        Assert.InRange(quick, 5, Rounds);
    }

    private BuildResult Build(string output, Action<BuildStage>? progress = null) => SiteBuild.Run(
        new BuildOptions(_folder.Folder("input"), RepositoryRoot.At("theme"), Path.Combine(_folder.Path, output)), progress);
}
