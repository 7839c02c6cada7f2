using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// <c>watches</c>: times the finding of the papers of many watches, and writes which they are, so that a browser's
/// answers can be compared (<c>tests/search-harness/query.test.mjs</c>).
/// </summary>
internal static class WatchBenchmark
{
    private const string Queries = "theme/scripts/search/watches.cases.json";

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--input", "--count", "--runs", "--write", "--files");
        if (options.Text("--files") is { } folder)
            return WriteFiles(folder, options.Number("--count", 100));
        var input = options.Text("--input") ?? throw new ArgumentException("--input is missing.", nameof(arguments));
        var (_, editorial, catalog, _) = Knowledge.Read(input);
        var insights = Insights.Of(catalog, editorial.Topics, editorial.Names);
        var watches = Watches(options.Number("--count", 100));
        ImmutableArray<WatchFind> finds = [];
        for (var run = 0; run < options.Number("--runs", 3); run++)
        {
            var (watch, used) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            finds = WatchFinds.Of(catalog, insights, editorial.Topics, watches);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{watches.Length} watches over {catalog.Papers.Length} papers: "
                        + $"{watch.Elapsed.TotalSeconds:0.00} s, "
                        + $"{(Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds:0.00} s CPU"
                )
            );
        }
        if (options.Text("--write") is { } path)
            File.WriteAllText(path, JsonSerializer.Serialize(Slugs(catalog, finds)));
        return 0;
    }

    /// <summary>The same watches as files, for builds with them and without.</summary>
    private static int WriteFiles(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        foreach (var (number, watch) in Watches(count).Index())
        {
            var content = $"---\ntitle: Watch {number}\nquery: {JsonSerializer.Serialize(watch.Title)}\n---\n";
            File.WriteAllText(Path.Combine(folder, $"watch-{number}.md"), content);
        }
        return 0;
    }

    /// <summary>The queries of the cases, again and again with another word.</summary>
    private static ImmutableArray<Watch> Watches(int count)
    {
        var queries = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Queries))!;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => queries[number % queries.Length] + (number < queries.Length ? "" : $" -word{number}"))
                .Select(query => new Watch(new Slug("watch"), query, new SourceLocation(Queries))
                {
                    Queries = [query],
                }),
        ];
    }

    private static Dictionary<string, string[]> Slugs(Catalog catalog, ImmutableArray<WatchFind> finds) =>
        finds.ToDictionary(
            find => find.Watch.Title,
            find => find.Papers.Select(paper => catalog.Papers[paper].Slug.Value).ToArray(),
            StringComparer.Ordinal
        );
}
