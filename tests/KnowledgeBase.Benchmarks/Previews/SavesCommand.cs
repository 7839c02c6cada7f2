using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Benchmarks.Previews;

/// <summary>
/// <c>saves</c>: how long after the saving of a note its new words are painted by the page that is open. The browser
/// says when it had painted, by its own clock, which begins at a time of the system's clock; that one is read before
/// the
/// file is written.
/// </summary>
internal static class SavesCommand
{
    private const string Paint = """
        addEventListener("DOMContentLoaded", () => {
          let last;
          const look = () => {
            const words = document.querySelector("main")?.textContent.match(/save-\d+-/)?.[0];
            if (!words || words === last) return;
            last = words;
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => window.shown(words, performance.timeOrigin + performance.now());
              port2.postMessage(0);
            });
          };
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
          look();
        });
        """;

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--count", "--papers", "--pause");
        return RunAsync(
            options.Number("--count", 50),
            options.Number("--papers", 0),
            options.Number("--pause", 700)
        ).Result;
    }

    private static async Task<int> RunAsync(int count, int papers, int pause)
    {
        using var folder = new TemporaryFolder();
        WriteInput(folder, papers);
        await using var preview = await PreviewProcess.StartAsync(TimedProgram.Compiled, folder.Path);
        var slug = JsonDocument
            .Parse(File.ReadLines(Path.Combine(folder.Path, "output", "data", "papers.jsonl")).First())
            .RootElement.GetProperty("slug")
            .GetString()!;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledBrowser.FindOrInstall() }
        );
        var page = await browser.NewPageAsync();
        var shown = new Dictionary<string, TaskCompletionSource<double>>(StringComparer.Ordinal);
        await page.ExposeFunctionAsync("shown", (string words, double at) =>
            shown.GetValueOrDefault(words)?.TrySetResult(at)
        );
        await page.AddInitScriptAsync(Paint);
        await page.GotoAsync(new Uri(preview.Address, $"papers/{slug}.html").AbsoluteUri);
        var times = new List<double>();
        for (var save = -5; save < count; save++) // The first ones, before the program is warm, are not counted.
        {
            var words = $"save-{save + 5}-";
            shown[words] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var began = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
            folder.Write("input/notes/saved.md", $"---\npaper: {slug}\n---\nNow {words} is said.\n");
            var at = await shown[words].Task.WaitAsync(TimeSpan.FromMinutes(10));
            if (save >= 0)
                times.Add(at - began);
            await Task.Delay(pause);
        }
        Console.WriteLine($"{count} saves of a note: {Spread(times)}");
        return 0;
    }

    private static string Spread(List<double> times)
    {
        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {times[times.Count / 2]:0} ms, p95 {times[(int)Math.Ceiling(times.Count * 0.95) - 1]:0} ms, "
                + $"{times[0]:0}–{times[^1]:0} ms"
        );
    }

    /// <summary>The demo, or as many synthetic papers as are asked for.</summary>
    private static void WriteInput(TemporaryFolder folder, int papers)
    {
        if (papers > 0)
        {
            Corpus.Write(folder.Folder("input"), papers, seed: 1, RepositoryRoot.At("input", "topics"));
            return;
        }
        var demo = RepositoryRoot.At("input");
        foreach (var file in Directory.EnumerateFiles(demo, "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine("input", Path.GetRelativePath(demo, file)), File.ReadAllText(file));
    }
}
