using System.Diagnostics;
using System.Text.RegularExpressions;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// The README's first page: its commands are run as they are printed, in a folder without this repository. Only the
/// feed is the packed program's folder, and the repository on GitHub is one on this disk.
/// </summary>
[Trait("Culture", "invariant")]
[Collection(nameof(PackedProgram))]
public sealed partial class ReadmeTests(PackedProgram packed) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Mine => Path.Combine(_folder.Path, "mine");

    public void Dispose() => _folder.Dispose();

    [BashFact]
    public async Task WhoeverFollowsTheFirstPageHasAKnowledgeBaseThatIsPublished()
    {
        var blocks = FirstPage();
        Assert.Equal(3, blocks.Length);
        UseOnlyThePackedProgram();
        await RunAsync(_folder.Path, "git init -q --bare remote");

        using var preview = Start(_folder.Path, blocks[0]);
        var address = await ServedAsync(preview);
        await RunAsync(Mine, blocks[1]);
        await ShowsAsync(address, "muon-is-scalable-for-llm-training");
        preview.Kill(entireProcessTree: true);
        await RunAsync(Mine, blocks[2]);

        await RunAsync(_folder.Path, "git clone -q -b main remote clone");
        var clone = Path.Combine(_folder.Path, "clone");
        await RunAsync(
            clone,
            "dotnet tool restore && dotnet kb build --strict --base-url https://you.github.io/papers/"
        );
        Assert.True(File.Exists(At("clone/output/topics/llm-training.html")));
        Assert.Contains("firebrick", File.ReadAllText(At("clone/output/own.css")), StringComparison.Ordinal);
        Assert.True(File.Exists(At("clone/output/papers/muon-is-scalable-for-llm-training.html")));
    }

    private static string[] FirstPage()
    {
        var readme = File.ReadAllText(RepositoryRoot.At("README.md")).ReplaceLineEndings("\n");
        var start = readme[readme.IndexOf("\n## Start\n", StringComparison.Ordinal)..];
        var page = start[..start.IndexOf("\n## From a clone\n", StringComparison.Ordinal)];
        return [.. Block().Matches(page).Select(match => match.Groups["commands"].Value)];
    }

    private void UseOnlyThePackedProgram() =>
        _folder.Write(
            "home/.nuget/NuGet/NuGet.Config",
            $"""
            <configuration><packageSources><clear /><add key="packed" value="{packed.Feed}" /></packageSources></configuration>
            """
        );

    private string At(string path) => Path.Combine(_folder.Path, path);

    private async Task RunAsync(string folder, string commands)
    {
        using var shell = Start(folder, commands);
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{commands}\nended with {shell.ExitCode}:\n{await output}{await error}");
    }

    private Process Start(string folder, string commands)
    {
        var home = At("home");
        (string Name, string Value)[] environment =
        [
            ("HOME", home),
            ("DOTNET_CLI_HOME", home),
            ("NUGET_PACKAGES", At("packages")),
            (
                "PATH",
                $"{home}/.dotnet/tools:{Path.GetDirectoryName(ChildProcess.Dotnet)}:{Environment.GetEnvironmentVariable("PATH")}"
            ),
            ("GIT_CONFIG_COUNT", "3"),
            ("GIT_CONFIG_KEY_0", $"url.{At("remote")}.insteadOf"),
            ("GIT_CONFIG_VALUE_0", "https://github.com/you/papers.git"),
            ("GIT_CONFIG_KEY_1", "user.name"),
            ("GIT_CONFIG_VALUE_1", "You"),
            ("GIT_CONFIG_KEY_2", "user.email"),
            ("GIT_CONFIG_VALUE_2", "you@example.org"),
        ];
        return ChildProcess.Start(folder, "bash", ["-eo", "pipefail", "-c", commands], environment);
    }

    private static async Task<Uri> ServedAsync(Process preview)
    {
        var said = new List<string>();
        while (await preview.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("Serving ", StringComparison.Ordinal))
                return new Uri(line.Split(' ')[1]);
        }
        throw new InvalidOperationException(
            $"{string.Join('\n', said)}\n{await preview.StandardError.ReadToEndAsync()}"
        );
    }

    private static async Task ShowsAsync(Uri address, string slug)
    {
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200))
        {
            using var answer = await client.GetAsync(new Uri(address, $"papers/{slug}.html"));
            if (answer.IsSuccessStatusCode)
                return;
        }
        Assert.Fail($"The preview never showed {slug}.");
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
