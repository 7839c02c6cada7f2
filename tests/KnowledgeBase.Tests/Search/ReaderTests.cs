using System.Diagnostics;
using System.Text.Json;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;
using KnowledgeBase.Queries;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using static KnowledgeBase.Tests.Search.ManyPapers;

namespace KnowledgeBase.Tests.Search;

[Trait("Culture", "invariant")]
public sealed class ReaderTests
{
    /// <summary>
    /// The tests in <c>tests/search-harness</c>: tokens, relevance with its floor, filters, damaged files.
    /// </summary>
    [ReaderFact]
    public async Task TheReaderFindsWhatTheIndexHolds()
    {
        var folder = Directory.CreateTempSubdirectory("search-index-");
        try
        {
            var demo = await WriteAsync(DemoIndex(), folder.CreateSubdirectory("demo"));
            var segments = await WriteAsync(IndexOf(ManyPapers.Of(1536)), folder.CreateSubdirectory("segments"));
            var watches = Path.Combine(folder.FullName, "watches.json");
            await File.WriteAllTextAsync(watches, JsonSerializer.Serialize(Watched()));

            var (exitCode, output) = await RunNode(demo, segments, watches);

            Assert.True(exitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> WriteAsync(SearchIndex index, DirectoryInfo folder)
    {
        foreach (var file in index.Files)
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, Path.GetFileName(file.Path)),
                file.Content().ToArray()
            );
        return folder.FullName;
    }

    /// <summary>For each query of the cases, the slugs of the demo's papers that a watch with it has.</summary>
    private static Dictionary<string, string[]> Watched()
    {
        var queries = JsonSerializer.Deserialize<string[]>(
            File.ReadAllText(RepositoryRoot.At("theme", "scripts", "search", "watches.cases.json"))
        )!;
        var watches = queries.Select(query => new Watch(new Slug("watch"), query, new("watches/watch.md"))
        {
            Queries = [query],
        });
        var editorial = Demo.Knowledge.Editorial;
        return WatchFinds
            .Of(Demo.Catalog, Demo.Insights, editorial.Topics, [.. watches])
            .ToDictionary(
                find => find.Watch.Title,
                find => find.Papers.Select(paper => Demo.Catalog.Papers[paper].Slug.Value).ToArray(),
                StringComparer.Ordinal
            );
    }

    private static SearchIndex DemoIndex() =>
        SearchIndex.Of(new SiteView(Demo.Catalog, Demo.Insights, Demo.Knowledge.Editorial));

    private static async Task<(int ExitCode, string Output)> RunNode(string index, string segments, string watches)
    {
        var start = new ProcessStartInfo("node", "--test")
        {
            WorkingDirectory = RepositoryRoot.At("tests", "search-harness"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["SEARCH_INDEX"] = index,
                ["SEGMENTS_INDEX"] = segments,
                ["WATCHES"] = watches,
            },
        };
        if (SharedFolder.Path is { } shared)
            start.Environment["SEARCH_QUERIES"] = Path.Combine(shared, "truth", "queries-dev.json");
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output + await errors);
    }
}
