using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// Runs the commands of a workflow on a copy of a repository, in the shell and with the switches that GitHub uses.
/// Unless the SDK itself is asked for, a script stands for it that runs this test's own build of the program.
/// </summary>
internal sealed class WorkflowShell : IDisposable
{
    private const string StandInSdk = """
        #!/usr/bin/env bash
        case "$*" in
            'tool restore') exit 0 ;;
            'kb fetch '*) shift; exec "$REAL_DOTNET" "$KB" "$@" --server "$FETCH_SERVER" ;;
            'kb '*) shift ;;
            'run --project src/KnowledgeBase.Cli '*) while [ "$1" != -- ]; do shift; done; shift ;;
            *) echo "No workflow should run: dotnet $*" >&2; exit 9 ;;
        esac
        exec "$REAL_DOTNET" "$KB" "$@"
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _sdk;

    private WorkflowShell(bool hasSdk) =>
        _sdk = hasSdk ? Path.GetDirectoryName(ChildProcess.Dotnet)! : Path.Combine(_folder.Path, "bin");

    /// <summary>What a step adds to the environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    /// <summary>The server that the program fetches from.</summary>
    public string FetchServer { get; set; } = "";

    private string OutputFile => Path.Combine(_folder.Path, "outputs");

    /// <summary>With this test's own build of the program and the theme of this repository.</summary>
    public static WorkflowShell WithThisBuild()
    {
        var shell = new WorkflowShell(hasSdk: false);
        shell.WriteProgram("dotnet", StandInSdk);
        foreach (var part in (string[])["layouts", "pages", "partials", "static", "dist"])
            CopyFolder(RepositoryRoot.At("theme", part), shell.At("theme", part));
        return shell;
    }

    /// <summary>
    /// With the SDK, whose packages and settings stand in folders of the shell's own, and nothing else.
    /// </summary>
    public static WorkflowShell WithSdk() => new(hasSdk: true);

    public string At(params string[] path) => Path.Combine([_folder.Path, "copy", .. path]);

    public string Read(params string[] path) => File.ReadAllText(At(path));

    public string Write(string path, string text) => _folder.Write(Path.Combine("copy", path), text);

    /// <summary>A program that stands for another one of this name.</summary>
    public void WriteProgram(string name, string script)
    {
        var path = _folder.Write($"bin/{name}", script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <returns>The exit code and what was said.</returns>
    public Task<(int ExitCode, string Said)> TryAsync(string command)
    {
        var script = _folder.Write("step.sh", command.ReplaceLineEndings("\n"));
        Directory.CreateDirectory(At());
        return ChildProcess.RunAsync(
            At(),
            "env",
            [
                "LC_ALL=C.UTF-8",
                $"PATH={_sdk}:{System.Environment.GetEnvironmentVariable("PATH")}",
                $"REAL_DOTNET={ChildProcess.Dotnet}",
                $"KB={typeof(Kb).Assembly.Location}",
                $"FETCH_SERVER={FetchServer}",
                $"NUGET_PACKAGES={Path.Combine(_folder.Path, "packages")}",
                $"DOTNET_CLI_HOME={Path.Combine(_folder.Path, "home")}",
                $"GITHUB_OUTPUT={OutputFile}",
                $"GITHUB_STEP_SUMMARY={Path.Combine(_folder.Path, "summary")}",
                "RUNNER_OS=Linux",
                "CI=true",
                .. Environment.Select(variable => $"{variable.Key}={variable.Value}"),
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

    /// <summary>What steps have said to others since the last call.</summary>
    public IReadOnlyDictionary<string, string> TakeOutputs()
    {
        if (!File.Exists(OutputFile))
            return new Dictionary<string, string>();
        var outputs = File.ReadAllLines(OutputFile)
            .Select(line => line.Split('=', 2))
            .ToDictionary(x => x[0], x => x[1]);
        File.Delete(OutputFile);
        return outputs;
    }

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
