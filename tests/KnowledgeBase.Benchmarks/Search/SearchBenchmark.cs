using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Search;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// <c>search</c>: builds the search index of an input folder several times and prints time and memory beyond the
/// catalogue as a line of JSON; with <c>--output</c> it also writes the index and the papers' texts for other engines.
/// </summary>
internal static class SearchBenchmark
{
    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--input", "--runs", "--output");
        var input = options.Text("--input") ?? throw new ArgumentException("--input is missing.", nameof(arguments));
        var (_, editorial, catalog, _) = Knowledge.Read(input);
        var insights = Insights.Of(catalog, editorial.Topics, editorial.Names);

        var runs = Enumerable
            .Range(0, options.Number("--runs", 5))
            .Select(_ => IndexRun.Of(catalog, insights, editorial))
            .ToArray();
        var median = runs.OrderBy(run => run.Wall).ElementAt(runs.Length / 2);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    papers = catalog.Papers.Length,
                    seconds = Math.Round(median.Wall.TotalSeconds, 3),
                    fastest = Math.Round(runs.Min(run => run.Wall).TotalSeconds, 3),
                    slowest = Math.Round(runs.Max(run => run.Wall).TotalSeconds, 3),
                    first = Math.Round(runs[0].Wall.TotalSeconds, 3),
                    cpu = Math.Round(median.Cpu.TotalSeconds, 3),
                    megabytes = runs.Max(run => run.PeakBytes) / 1_000_000,
                    files = median.Index.Files.Length,
                    bytes = median.Index.Files.Sum(file => (long)file.Content().Length),
                }
            )
        );
        if (options.Text("--output") is { } output)
            Write(output, median.Index, catalog, insights, editorial);
        return 0;
    }

    private static void Write(
        string output,
        SearchIndex index,
        Catalog catalog,
        Insights insights,
        EditorialFiles editorial
    )
    {
        Directory.CreateDirectory(Path.Combine(output, "search"));
        foreach (var file in index.Files)
            File.WriteAllBytes(Path.Combine(output, file.Path), file.Content().ToArray());
        var topics = editorial.Topics.ToDictionary(topic => topic.Id, topic => topic.Title);
        using var papers = File.CreateText(Path.Combine(output, "papers.jsonl"));
        papers.NewLine = "\n";
        foreach (var (paper, mined) in catalog.Papers.Zip(insights.Papers))
        {
            papers.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        slug = paper.Slug.Value,
                        title = paper.Title,
                        names = mined.Introduces.Select(name => insights.Names[name].Text),
                        authors = paper.Authors.Select(author => author.Name),
                        organization = paper.Organization?.Name ?? "",
                        topics = mined.Topics.Select(given => topics[given.Topic]),
                        year = paper.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
                        arxivId = paper.ArxivId?.Value ?? "",
                        @abstract = paper.Abstract ?? "",
                        notes = paper.Notes,
                    }
                )
            );
        }
    }
}
