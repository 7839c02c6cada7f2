using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

/// <summary>Builds of an input that is edited by chance, each over the output of the one before.</summary>
[Trait("Culture", "invariant")]
public sealed class EditedBuildTests : IDisposable
{
    private const int Rounds = 12;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AfterAnyEditsTheSiteIsThatOfABuildFromNothing()
    {
        var edits = new RandomEdits(_folder, seed: 3);
        var chance = new Random(4);
        edits.Begin();
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = chance.Next(3); step >= 0; step--)
                edits.Step();
            if (chance.Next(3) > 0)
                edits.Correct();
            if (Build("output").Summary is null)
                continue;
            Assert.NotNull(Build("clean").Summary);
            Assert.Equal(
                TreeContent.Of(Path.Combine(_folder.Path, "clean")),
                TreeContent.Of(Path.Combine(_folder.Path, "output"))
            );
            Directory.Delete(Path.Combine(_folder.Path, "clean"), recursive: true);
        }
    }

    private BuildResult Build(string output) =>
        SiteBuild.Run(
            new BuildOptions(_folder.Folder("input"), RepositoryRoot.At("theme"), Path.Combine(_folder.Path, output))
        );
}
