using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// Runs the commands of a workflow on a copy, in the shell and with the switches that GitHub uses. The .NET SDK is
/// stood
/// for by a script that runs this test's own build of the program; what is fetched, it brings.
/// </summary>
internal sealed class WorkflowShell : IDisposable
{
    private const string Sdk = """
        #!/usr/bin/env bash
        case "$*" in
            'tool restore') exit 0 ;;
            'kb fetch hf') cp "$FETCHED" input/digests/; exit 0 ;;
            'kb '*) shift ;;
            'run --project src/KnowledgeBase.Cli '*) while [ "$1" != -- ]; do shift; done; shift ;;
            *) echo "No workflow should run: dotnet $*" >&2; exit 9 ;;
        esac
        exec "$REAL_DOTNET" "$KB" "$@"
        """;

    private readonly TemporaryFolder _folder = new();

    public WorkflowShell()
    {
        var sdk = _folder.Write("bin/dotnet", Sdk.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(sdk, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var part in (string[])["layouts", "pages", "partials", "static", "dist"])
            CopyFolder(RepositoryRoot.At("theme", part), At("theme", part));
    }

    /// <summary>What one fetch finds; a path of a listing.</summary>
    public string Fetched { get; set; } = "";

    public string At(params string[] path) => Path.Combine([_folder.Path, "copy", .. path]);

    public string Read(params string[] path) => File.ReadAllText(At(path));

    public string Write(string path, string text) => _folder.Write(Path.Combine("copy", path), text);

    /// <returns>The exit code and what was said.</returns>
    public Task<(int ExitCode, string Said)> TryAsync(string command)
    {
        var script = _folder.Write("step.sh", command.ReplaceLineEndings("\n"));
        return ChildProcess.RunAsync(
            At(),
            "env",
            [
                "LC_ALL=C.UTF-8",
                $"PATH={Path.Combine(_folder.Path, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                $"REAL_DOTNET={ChildProcess.Dotnet}",
                $"KB={typeof(Kb).Assembly.Location}",
                $"FETCHED={Fetched}",
                $"GITHUB_OUTPUT={Path.Combine(_folder.Path, "outputs")}",
                "BASE_URL=https://example.org/papers",
                "RUNNER_OS=Linux",
                "CI=true",
                "bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                script,
            ]
        );
    }

    public async Task<string> RunAsync(string command)
    {
        var (exitCode, said) = await TryAsync(command);
        Assert.True(exitCode == 0, $"{command}\nended with {exitCode}:\n{said}");
        return said;
    }

    /// <summary>What the steps hand to later jobs.</summary>
    public string[] Outputs() => File.ReadAllLines(Path.Combine(_folder.Path, "outputs"));

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => _folder.Dispose();
}
