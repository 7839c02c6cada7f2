using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Reads answers of the API from the disk and joins them: <c>[--papers N] [--files N] [--runs N]</c>.
/// </summary>
internal static class CatalogBenchmark
{
    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--papers", "--files", "--runs");
        var (papers, files) = (options.Number("--papers", 100_000), options.Number("--files", 1_000));
        var folder = Directory.CreateTempSubdirectory("kb-catalog-").FullName;
        try
        {
            for (var number = 0; number < files; number++)
                Write(Path.Combine(folder, FileName(number)), number * papers / files, papers / files);
            for (var run = options.Number("--runs", 3); run > 0; run--)
                Measure(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static string FileName(int number) =>
        $"{new DateOnly(2023, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";

    private static void Write(string path, int from, int papers)
    {
        using var writer = new StreamWriter(
            path,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        ManyPapers.Write(writer, "api", papers, from);
    }

    private static void Measure(string folder)
    {
        var sources = Directory
            .EnumerateFiles(folder)
            .Select(path => new Source("digests/" + Path.GetFileName(path), () => File.OpenRead(path)))
            .ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (watch, used) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var digests = DigestParser.ParseAll(sources);
        var read = (Wall: watch.Elapsed, Used: Process.GetCurrentProcess().TotalProcessorTime - used);
        var catalog = Catalog.From(digests, [], EditorialFiles.None);
        var (wall, cpu) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - used);
        digests = default;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{catalog.Papers.Length} papers, {catalog.Authors.Length} authors, "
                    + $"{catalog.Papers.Sum(paper => paper.Provenance.Length)} provenances: read "
                    + $"{read.Wall.TotalSeconds:0.00} s ({read.Used.TotalSeconds:0.00} s CPU), joined "
                    + $"{(wall - read.Wall).TotalSeconds:0.00} s ({(cpu - read.Used).TotalSeconds:0.00} s CPU), "
                    + $"together {wall.TotalSeconds:0.00} s ({cpu.TotalSeconds:0.00} s CPU); the catalogue keeps "
                    + $"{kept / 1e6:0} MB"
            )
        );
        GC.KeepAlive(catalog);
    }
}
