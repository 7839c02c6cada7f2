using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// A running preview whose home page is all files of its input and its theme, in order. An input line with "wrong" in
/// it is an error, and a line "unforeseen" breaks the build. Listens as an open page does.
/// </summary>
internal sealed class LivePreview : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new();
    private readonly AnnouncedAddress _output = new();
    private readonly StringWriter _error = new();
    private Task<int> _running = Task.FromResult(0);
    private StreamReader? _events;

    public TemporaryFolder Folder => _folder;

    public string Input => _folder.Folder("input");

    /// <summary>The lines of standard output and of standard error.</summary>
    public (string[] Output, string[] Error) Said =>
        (
            _output.ToString().ReplaceLineEndings("\n").Split('\n'),
            _error.ToString().ReplaceLineEndings("\n").Split('\n')
        );

    /// <summary>Until a line of standard output ends so.</summary>
    public async Task SaysAsync(string end)
    {
        for (var tries = 0; !Said.Output.Any(line => line.EndsWith(end, StringComparison.Ordinal)); tries++)
        {
            Assert.True(tries < 400, $"The preview never said “{end}”.");
            await Task.Delay(50);
        }
    }

    public static async Task<LivePreview> StartAsync(string note)
    {
        var preview = new LivePreview();
        preview._folder.Write("input/note.md", note);
        preview._folder.Write("theme/style.css", "");
        var builds = new SiteBuilds((options, _) => Build(options), Build);
        string[] arguments =
        [
            "preview",
            "--port",
            "0",
            "--input",
            preview.Input,
            "--theme",
            preview._folder.Folder("theme"),
            "--output",
            preview._folder.Folder("site"),
        ];
        preview._running = Kb.RunAsync(
            arguments,
            new Terminal(preview._output, preview._error, IsInteractive: false),
            builds,
            preview._stop.Token
        );
        var address = await preview._output.Address;
        preview._events = new StreamReader(await preview._client.GetStreamAsync(new Uri(address, ".kb/events")));
        return preview;
    }

    /// <summary>What a visitor of the home page is shown, whether it is there yet or not.</summary>
    public async Task<string> HomeAsync()
    {
        using var answer = await _client.GetAsync(await _output.Address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Until the page has been told of a build after which the condition holds.</summary>
    public async Task<JsonElement> HearAsync(Func<JsonElement, Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var line = await _events!.ReadLineAsync(patience.Token) ?? throw new IOException("The preview hung up.");
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            var news = JsonDocument.Parse(line["data: ".Length..]).RootElement;
            if (await condition(news))
                return news;
        }
    }

    public Task HearOfPageAsync(string text) =>
        HearAsync(async _ => (await HomeAsync()).Contains(text, StringComparison.Ordinal));

    /// <summary>As Ctrl-C does; returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _events?.Dispose();
        _client.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    private static BuildResult Build(BuildOptions options)
    {
        var files = new[] { options.Input, options.Theme }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToArray();
        var lines = File.ReadAllLines(Path.Combine(options.Input, "note.md"));
        var line = Array.FindIndex(lines, each => each.Contains("wrong", StringComparison.Ordinal));
        if (lines.Contains("unforeseen"))
            throw new InvalidOperationException("Nobody thought of this.");
        if (line >= 0)
            return new BuildResult(
                [new("KB299", DiagnosticSeverity.Error, new SourceLocation("note.md", line + 1), "No.")],
                null
            );
        File.WriteAllText(Path.Combine(options.Output, "index.html"), string.Concat(files));
        return new BuildResult([], new BuildSummary(0, 1, 1, 0, 0));
    }
}
