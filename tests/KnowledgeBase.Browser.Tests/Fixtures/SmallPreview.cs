using System.Text.Json.Nodes;
using KnowledgeBase.Cli;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary><c>kb preview</c> of one paper with a note, with a copy of the theme that a test may change.</summary>
internal sealed class SmallPreview : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-preview-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly AddressLine _output = new();
    private readonly Task<int> _running;

    private SmallPreview()
    {
        Write("input/site.yml", "title: Preview\n");
        Write(
            "input/digests/2025-12-25.txt",
            "Daily Papers\n\nDec 25\n\nA Small Paper\n\nWe state one thing and prove it.\n\n  • 2 authors\n·\nDec 24, "
                + "2025\n"
        );
        WriteNote("The first words.");
        foreach (var part in (string[])["layouts", "pages", "partials", "static", "dist"])
            Copy(RepositoryRoot.At("theme", part), Path.Combine(_folder, "theme", part));
        string[] arguments =
        [
            "preview",
            "--port",
            "0",
            "--input",
            Path.Combine(_folder, "input"),
            "--theme",
            Path.Combine(_folder, "theme"),
            "--output",
            Path.Combine(_folder, "output"),
        ];
        _running = Kb.RunAsync(
            arguments,
            new Terminal(_output, Said, IsInteractive: false),
            SiteBuilds.Default,
            _stop.Token
        );
    }

    public StringWriter Said { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<SmallPreview> StartAsync()
    {
        var preview = new SmallPreview();
        preview.Address = await preview._output.Address;
        return preview;
    }

    public void WriteNote(string body) => Write("input/notes/a.md", $"---\npaper: a-small-paper\n---\n{body}\n");

    public void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>As the theme's bundler does when a file has new content.</summary>
    public void RenameAsset(string name, string published)
    {
        var assets = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "theme/dist/assets.json")))!;
        assets[name] = published;
        Write("theme/dist/assets.json", assets.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class AddressLine : StringWriter
    {
        private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => _address.Task.WaitAsync(TimeSpan.FromSeconds(60));

        public override Task WriteLineAsync(string? value)
        {
            _address.TrySetResult(new Uri(value!.Split(' ')[1]));
            return Task.CompletedTask;
        }
    }
}
