using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    private static readonly ProgramPackage Program = ProgramPackage.Of(AppContext.BaseDirectory);

    [Fact]
    public async Task AnEmptyFolderBecomesAKnowledgeBase()
    {
        using var folder = new TemporaryFolder();

        var run = await InitAsync(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                ".config/dotnet-tools.json",
                ".github/actions/knowledge-base/action.yml",
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
        Assert.Contains(Program.FileName, Read(folder, "packages/README.md"), StringComparison.Ordinal);
        Assert.Contains(
            $"\"version\": \"{Program.Version}\"",
            Read(folder, ".config/dotnet-tools.json"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ItSaysWhatToDoNext()
    {
        using var folder = new TemporaryFolder();

        var run = await InitAsync(folder);

        var next = run
            .Output.Split("\nNext:\n")[1]
            .Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"  cd {folder.Path} && kb preview",
                "  kb fetch hf",
                "  git init -b main && git add . && git commit -m \"Begin\"",
            ],
            next.Where(line => line[2] != ' ')
        );
    }

    /// <summary>The program of this test was not installed from a package.</summary>
    [Fact]
    public async Task AProgramWithoutAPackageSaysHowToGetIt()
    {
        using var folder = new TemporaryFolder();

        var run = await InitAsync(folder);

        Assert.Contains(
            "was not installed from a package, which the workflow needs.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains($"{ProgramPackage.Id}@{Program.Version}", run.Error, StringComparison.Ordinal);
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
    public async Task ASecondTimeNothingIsWrittenOver()
    {
        using var folder = new TemporaryFolder();
        await InitAsync(folder);
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
            File.AppendAllText(file, "mine");
        File.Delete(Path.Combine(folder.Path, "input/digests/2025-12-01.txt"));
        var before = TreeContent.Of(folder.Path);

        var run = await InitAsync(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("input/: kept as it is\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, TreeContent.Of(folder.Path));
    }

    [Fact]
    public async Task AnInputFolderOfOnesOwnGetsTheWorkflowAndNoExample()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/digests/2025-12-25.txt", "mine");

        await InitAsync(folder);

        Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "input"), "*", SearchOption.AllDirectories));
        Assert.True(File.Exists(Path.Combine(folder.Path, ".github/workflows/publish.yml")));
    }

    [Fact]
    public async Task AnotherVersionThatTheFolderNamesIsKeptAndSaid()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".config/dotnet-tools.json", "{}");

        var run = await InitAsync(folder);

        Assert.EndsWith(
            $"names another version of the program than this one, {Program.Version}; it is kept.\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("{}", Read(folder, ".config/dotnet-tools.json"));
    }

    private static string Read(TemporaryFolder folder, string path) =>
        File.ReadAllText(Path.Combine(folder.Path, path));

    private static Task<KbRun> InitAsync(TemporaryFolder folder) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException("Nothing is built."), "init", folder.Path);
}
