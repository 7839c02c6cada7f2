using System.Reflection;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

[Trait("Culture", "invariant")]
public sealed class PackageTests
{
    private const string OnlyThisFolder =
        """<configuration><packageSources><clear /><add key="here" value="." /></packageSources></configuration>""";

    private static string Configuration =>
        typeof(Kb).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [Fact]
    public async Task AnInstalledProgramBeginsBuildsAndChecksAKnowledgeBaseInAnEmptyFolder()
    {
        using var folder = new TemporaryFolder();
        var kb = await InstallAsync(folder);
        var mine = folder.Folder("mine");

        await ChildProcess.SucceedAsync(mine, kb, "init");
        var built = await ChildProcess.SucceedAsync(mine, kb, "build");
        var found = await ChildProcess.SucceedAsync(mine, kb, "check", "--strict");

        Assert.StartsWith("4 papers, ", built, StringComparison.Ordinal);
        Assert.Equal("0 errors, 0 warnings", found.Trim());
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(mine, "output", "assets"), "site-*.css"));

        folder.Write("mine/theme/pages/not-found.sbn-html", "<p>Our own words.</p>");
        await ChildProcess.SucceedAsync(mine, kb, "build", "--strict");
        Assert.Contains(
            "<p>Our own words.</p>",
            File.ReadAllText(Path.Combine(mine, "output", "404.html")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The Transformer, as the authors call it",
            File.ReadAllText(Path.Combine(mine, "output", "papers", "attention-is-all-you-need.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AKnowledgeBaseRestoresTheProgramFromItsOwnFolderAlone()
    {
        using var folder = new TemporaryFolder();
        await PackAsync(folder.Folder("elsewhere"));
        folder.Write(
            "nuget.config",
            OnlyThisFolder.Replace("value=\".\"", "value=\"elsewhere\"", StringComparison.Ordinal)
        );
        var mine = folder.Folder("mine");
        await KbRun.BareAsync(_ => throw new InvalidOperationException("Nothing is built."), "init", mine);

        var without = await RestoreAsync();
        foreach (var package in Directory.GetFiles(folder.Folder("elsewhere"), "*.nupkg"))
            File.Copy(package, Path.Combine(mine, "packages", Path.GetFileName(package)));
        var with = await RestoreAsync();

        Assert.NotEqual(0, without.ExitCode);
        Assert.True(with.ExitCode == 0, with.Said);
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "cache", "knowledgebase.cli")));

        Task<(int ExitCode, string Said)> RestoreAsync() =>
            ChildProcess.RunAsync(
                mine,
                "dotnet",
                ["tool", "restore"],
                ("NUGET_PACKAGES", folder.Folder("cache")),
                ("DOTNET_CLI_HOME", folder.Folder("home"))
            );
    }

    private static Task<string> PackAsync(string folder) =>
        ChildProcess.SucceedAsync(
            RepositoryRoot.Path,
            "dotnet",
            "pack",
            "src/KnowledgeBase.Cli",
            "--no-build",
            "-c",
            Configuration,
            "-o",
            folder
        );

    /// <summary>From the packed file, with no other source of packages; returns the program's path.</summary>
    private static async Task<string> InstallAsync(TemporaryFolder folder)
    {
        var config = folder.Write("nuget.config", OnlyThisFolder);
        await PackAsync(folder.Path);
        await ChildProcess.SucceedAsync(
            folder.Path,
            "dotnet",
            "tool",
            "install",
            "KnowledgeBase.Cli",
            "--tool-path",
            folder.Folder("tools"),
            "--configfile",
            config
        );
        return Path.Combine(folder.Path, "tools", OperatingSystem.IsWindows() ? "kb.exe" : "kb");
    }
}
