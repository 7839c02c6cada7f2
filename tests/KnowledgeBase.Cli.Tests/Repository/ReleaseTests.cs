using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

[Trait("Culture", "invariant")]
public sealed partial class ReleaseTests : IDisposable
{
    private static readonly Workflow Release = Workflow.All.Single(each => each.Name == "release.yml");
    private readonly WorkflowShell _shell = WorkflowShell.WithThisBuild();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void APullRequestGoesTheSameWayAndPublishesNothing()
    {
        Assert.Equal(["push", "pull_request"], Release.Triggers);
        Assert.Equal(
            [("tests", "github.event_name == 'push'"), ("publish", "github.event_name == 'push'")],
            Release.Conditions
        );
    }

    [Fact]
    public void NoSecretIsStored()
    {
        Assert.DoesNotContain("secrets", File.ReadAllText(Path("release.yml")), StringComparison.Ordinal);
    }

    /// <summary>Whoever takes the name elsewhere gets nothing of it into a knowledge base.</summary>
    [Fact]
    public void ThePackageHasOneNameEverywhere()
    {
        Assert.Contains(
            $"<PackageId>{ProgramPackage.Id}</PackageId>",
            File.ReadAllText(RepositoryRoot.At("src", "KnowledgeBase.Cli", "KnowledgeBase.Cli.csproj")),
            StringComparison.Ordinal
        );
        Assert.Contains($"\nid={ProgramPackage.Id}\n", File.ReadAllText(Script), StringComparison.Ordinal);
        Assert.Contains(
            $"dotnet nuget push release/{ProgramPackage.Id}.*.nupkg ",
            File.ReadAllText(Path("release.yml")),
            StringComparison.Ordinal
        );
    }

    [BashFact]
    public async Task ProgramsThatBuildOtherBytesAreNotReleased()
    {
        var compare = Release.CommandsOf("same").Single();
        foreach (var program in (string[])["package", "linux-x64", "win-x64"])
            _shell.Write($"release/hashes-{program}.txt", "0123  ./index.html\n");

        var same = await _shell.TryAsync(compare);
        _shell.Write("release/hashes-win-x64.txt", "4567  ./index.html\n");
        var other = await _shell.TryAsync(compare);

        Assert.Equal((0, 1), (same.ExitCode, other.ExitCode));
    }

    [BashTheory]
    [InlineData("v1.2.3", "")]
    [InlineData("v1.2.3-rc.1", "--prerelease ")]
    public async Task AReleaseHasItsNotesItsProgramsAndTheirHashes(string tag, string option)
    {
        string[] files =
        [
            $"KnowledgeBase.Cli.{tag[1..]}.nupkg",
            $"KnowledgeBase.Cli.{tag[1..]}.snupkg",
            $"kb-{tag[1..]}-linux-x64",
            $"kb-{tag[1..]}-win-x64.exe",
        ];
        foreach (var file in files)
            _shell.Write($"release/{file}", file);
        _shell.WriteProgram("gh", "#!/usr/bin/env bash\nprintf '%s ' \"$@\"");
        _shell.Environment = new Dictionary<string, string> { ["TAG"] = tag };

        var said = await _shell.RunAsync(Release.CommandsOf("release").Single());

        string[] released = [files[0], files[2], files[3], "SHA256SUMS"];
        Assert.Equal(
            $"release create {tag} --verify-tag --title {tag} --notes-file release/notes.md {option}"
                + $"{string.Join(' ', released.Select(file => $"release/{file}"))} ",
            said
        );
        Assert.Contains(
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files[2])))}  {files[2]}",
            _shell.Read("release", "SHA256SUMS").Split('\n')
        );
    }

    [BashFact]
    public async Task ThePublicFeedGetsThePackageWithTheKeyOfThisRunAlone()
    {
        _shell.Write("release/KnowledgeBase.Cli.1.2.3.nupkg", "");
        _shell.WriteProgram("dotnet", "#!/usr/bin/env bash\nprintf '%s ' \"$@\"");
        _shell.Environment = new Dictionary<string, string> { ["KEY"] = "short-lived" };

        var said = await _shell.RunAsync(Release.CommandsOf("publish").Single());

        Assert.StartsWith(
            "nuget push release/KnowledgeBase.Cli.1.2.3.nupkg --api-key short-lived --skip-duplicate --source ",
            said,
            StringComparison.Ordinal
        );
    }

    [BashFact]
    public async Task TheNotesOfAReleaseAreItsPartOfTheChangelog()
    {
        _shell.Write(
            "CHANGELOG.md",
            "# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.30 (2027-01-02)\n\n- Too long.\n\n"
                + "## 1.2.3 (2027-01-01)\n\n- One.\n\n- Two.\n\n## 1.2.2\n\n- Before.\n"
        );
        WorkflowShell.CopyFolder(RepositoryRoot.At(".ci"), _shell.At(".ci"));

        Assert.Equal("- One.\n\n- Two.\n\n", await _shell.RunAsync(".ci/release notes 1.2.3"));
        Assert.Equal(
            (1, "release: CHANGELOG.md says nothing of 1.2.4.\n"),
            await _shell.TryAsync(".ci/release notes 1.2.4")
        );
    }

    /// <summary>A version that was never released has no tag, so it names the next one.</summary>
    [Fact]
    public void ABuildKnowsItsVersion()
    {
        Assert.Matches(Version(), ProgramPackage.Of(AppContext.BaseDirectory).Version);
    }

    private static string Script => RepositoryRoot.At(".ci", "release");

    private static string Path(string workflow) => RepositoryRoot.At(".github", "workflows", workflow);

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[a-z]+(\.\d+)+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
