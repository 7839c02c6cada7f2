using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase.Benchmarks.Mining;

/// <summary>Times each part of mining on an input folder, and the memory it takes beyond the catalogue.</summary>
internal static class MiningBenchmark
{
    /// <param name="args">The input folder, and how often to measure (twice: the first run compiles).</param>
    public static int Run(string[] args)
    {
        if (args is not [var input, .. var rest])
            return 1;
        var (catalog, editorial) = Read(input);
        var runs = rest is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 2;
        Console.WriteLine(
            $"{catalog.Papers.Length} papers, {editorial.Topics.Length} topics, catalogue {Megabytes()} MB"
        );
        for (var run = 1; run <= runs; run++)
            Measure(catalog, editorial);
        var evaluation = Timed("evaluation", () => TopicEvaluation.Of(catalog, editorial.Topics));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{evaluation.Papers} judged: micro-F1 {evaluation.Total.F1:F3}, primary right "
                    + $"{evaluation.PrimaryRight:F3}, among assigned {evaluation.PrimaryAssigned:F3}"
            )
        );
        return 0;
    }

    private static void Measure(Catalog catalog, EditorialFiles editorial)
    {
        var assigned = Timed("topics", () => TopicAssignments.Of(catalog, editorial.Topics));
        var names = Timed("names", () => NameMining.Of(catalog.Papers, new KnownNames(editorial.Names)));
        Timed("claims", () => catalog.Papers.AsParallel().Sum(paper => ClaimSentences.Of(paper.Abstract ?? "").Length));
        var links = Timed("links", () => ParallelMap.Map(catalog.Papers, PaperLinks.Of));
        var ties = Timed("ties", () => NamedTies.Of(catalog.Papers.Length, names.Names));
        var related = Timed("relations", () => new RelatedPapers(catalog.Papers, assigned, links, ties).All());
        GC.KeepAlive((assigned, names, related));
    }

    private static T Timed<T>(string part, Func<T> measured)
    {
        var before = Megabytes();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        using var peak = new PeakMemory();
        var result = measured();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{part, -12}{watch.Elapsed.TotalSeconds, 7:F2} s wall "
                    + $"{(Environment.CpuUsage.TotalTime - processor).TotalSeconds, 7:F2} s processor, peak "
                    + $"{peak.Megabytes() - before, 5} MB above"
            )
        );
        return result;
    }

    private static long Megabytes() => GC.GetTotalMemory(forceFullCollection: true) >> 20;

    private static (Catalog Catalog, EditorialFiles Editorial) Read(string input)
    {
        var knowledge = Knowledge.Read(input);
        return (knowledge.Catalog, knowledge.Editorial);
    }

    /// <summary>The largest size of the managed heap while it lives, looked at every 20 ms.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _bytes = GC.GetTotalMemory(forceFullCollection: false);

        public PeakMemory() => _timer = new Timer(_ => Look(), state: null, 0, 20);

        public long Megabytes()
        {
            Look();
            return _bytes >> 20;
        }

        public void Dispose() => _timer.Dispose();

        private void Look() => _bytes = Math.Max(_bytes, GC.GetTotalMemory(forceFullCollection: false));
    }
}
