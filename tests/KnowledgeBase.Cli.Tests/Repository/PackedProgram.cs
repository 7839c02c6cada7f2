using System.Reflection;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>This test's own build of the program, packed once and installed once for all tests that need it.</summary>
public sealed class PackedProgram : IAsyncLifetime
{
    /// <summary>As if this commit had its tag: a version that is installed where none is named.</summary>
    internal const string Version = "0.1.0";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A folder that holds the package alone.</summary>
    internal string Feed => Path.Combine(_folder.Path, "feed");

    /// <summary>The installed program.</summary>
    internal string Program => Path.Combine(_folder.Path, "tools", OperatingSystem.IsWindows() ? "kb.exe" : "kb");

    private static string Configuration =>
        typeof(Kb).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public async Task InitializeAsync()
    {
        string[] pack = ["pack", "src/KnowledgeBase.Cli", "--no-build", "-c", Configuration, "-o", Feed];
        await ChildProcess.SucceedAsync(
            RepositoryRoot.Path,
            "dotnet",
            [.. pack, $"-p:MinVerVersionOverride={Version}"]
        );
        var config = _folder.Write(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="here" value="feed" /></packageSources></configuration>"""
        );
        string[] install = ["tool", "install", ProgramPackage.Id, "--version", Version];
        string[] place = ["--tool-path", _folder.Folder("tools"), "--configfile", config];
        await ChildProcess.SucceedAsync(_folder.Path, "dotnet", [.. install, .. place]);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(PackedProgram))]
public sealed class PackedProgramCollection : ICollectionFixture<PackedProgram>;
