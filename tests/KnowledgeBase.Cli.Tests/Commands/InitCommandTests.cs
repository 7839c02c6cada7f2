using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task AnEmptyFolderBecomesAKnowledgeBase()
    {
        using var folder = new TemporaryFolder();

        var run = await InitAsync(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                ".config/dotnet-tools.json",
                ".github/workflows/publish.yml",
                ".gitignore",
                "input/digests/2025-12-01.txt",
                "input/names.yml",
                "input/notes/lora.md",
                "input/pages/about.md",
                "input/site.yml",
                "input/topics/language-models.md",
                "input/topics/optimization.md",
                "input/topics/vision.md",
                "nuget.config",
                "packages/README.md",
            ],
            Directory
                .GetFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("/output/\n/input/.check/\n", File.ReadAllText(Path.Combine(folder.Path, ".gitignore")));
        Assert.Contains(
            "KnowledgeBase.Cli.0.1.0.nupkg",
            File.ReadAllText(Path.Combine(folder.Path, "packages/README.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"version\": \"0.1.0\"",
            File.ReadAllText(Path.Combine(folder.Path, ".config/dotnet-tools.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AFileThatStandsIsKept()
    {
        using var folder = new TemporaryFolder();
        var own = folder.Write(".gitignore", "mine");

        var run = await InitAsync(folder);

        Assert.Equal("mine", File.ReadAllText(own));
        Assert.Contains(".gitignore: kept as it is\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKnowledgeBaseIsNotBegunTwice()
    {
        using var folder = new TemporaryFolder();
        folder.Folder("input");

        var run = await InitAsync(folder);

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(
            "this is a knowledge base already. Choose an empty folder.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".github")));
    }

    private static Task<KbRun> InitAsync(TemporaryFolder folder) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException("Nothing is built."), "init", folder.Path);
}
