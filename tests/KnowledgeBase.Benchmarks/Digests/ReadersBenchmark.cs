using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// The speed of every reader, and how its time grows at ten times the input:
/// <c>[--bytes N] [--runs N] [--only NAME]</c>. The inputs are the seeds of the mutations, repeated.
/// </summary>
internal static class ReadersBenchmark
{
    private const int Growth = 10;

    /// <summary>Of the time at ten times the input.</summary>
    private const double MostGrowth = 12;

    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--bytes", "--runs", "--only");
        var bytes = options.Number("--bytes", 1 << 20);
        var runs = options.Number("--runs", 3);
        var only = options.Text("--only") ?? "";
        var seeds = MutationSeeds.All.Where(seed => seed.Name.Contains(only, StringComparison.Ordinal)).ToArray();
        Console.WriteLine("file             format          entries   faults     MB/s  growth  allocated a byte");
        return seeds.Count(seed => !IsLinear(seed.Name, seed.Content, bytes, runs)) == 0 ? 0 : 1;
    }

    private static bool IsLinear(string name, byte[] seed, int bytes, int runs)
    {
        var small = Measure(name, RepeatedSeed.Of(name, seed, bytes), files: Growth, runs);
        var large = Measure(name, RepeatedSeed.Of(name, seed, bytes * Growth), files: 1, runs);
        var growth = large.Seconds / small.Seconds * Growth * small.Length / large.Length;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -16} {large.File.Format.Name, -14} {large.File.Entries.Length, 8} "
                    + $"{large.File.Diagnostics.Length, 8} {large.Length / large.Seconds / 1e6, 8:0.0} {growth, 7:0.0} "
                    + $"{(double)large.Allocated / large.Length, 8:0.0}{(growth > MostGrowth ? "  too slow" : "")}"
            )
        );
        return growth <= MostGrowth;
    }

    /// <summary>
    /// The fastest of some runs. As many small files as make the large one are read and kept, so that the collector
    /// of memory has the same to do, and what is compared are the readers.
    /// </summary>
    private static Reading Measure(string name, byte[] content, int files, int runs)
    {
        var source = new Source($"digests/{name}", () => new MemoryStream(content, writable: false));
        var best = new Reading(content.Length * files, double.MaxValue, 0, null!);
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            var read = new DigestFile[files];
            for (var file = 0; file < files; file++)
                read[file] = DigestParser.Parse(source);
            var seconds = watch.Elapsed.TotalSeconds;
            if (seconds < best.Seconds)
                best = best with
                {
                    Seconds = seconds,
                    Allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated,
                    File = read[0],
                };
        }
        return best;
    }

    private sealed record Reading(int Length, double Seconds, long Allocated, DigestFile File);
}

/// <summary>A small file made large: its entries again and again, within one frame.</summary>
internal static class RepeatedSeed
{
    /// <summary>Where the first entry of a marked-up file begins.</summary>
    private static readonly string[] FirstEntries = ["<entry", "<item", "<article", "<dt", "<tr"];

    /// <summary>Where the list in the data of a saved page begins.</summary>
    private const string IslandList = "dailyPapers&quot;:[";

    private static readonly string[] LastTags = ["</feed>", "</channel>", "</rdf:RDF>", "</body>"];

    public static byte[] Of(string name, byte[] seed, int bytes)
    {
        var encoding = seed is [0xFF, 0xFE, ..] ? Encoding.Unicode : Encoding.UTF8;
        var text = encoding.GetString(seed);
        var (start, end, separator) = name.EndsWith("jsonl", StringComparison.Ordinal)
            ? (0, text.Length, "\n")
            : Frame(text);
        var entries = text[start..end];
        var count = Math.Max(1, bytes / Math.Max(1, encoding.GetByteCount(entries)));
        return encoding.GetBytes(
            text[..start] + string.Join(separator, Enumerable.Repeat(entries, count)) + text[end..]
        );
    }

    private static (int Start, int End, string Separator) Frame(string text)
    {
        var begin = text.TrimStart('\uFEFF', ' ', '\n').FirstOrDefault();
        var list = text.IndexOf('[', StringComparison.Ordinal);
        var isWrapped = begin == '{' && text.IndexOf("\n{", StringComparison.Ordinal) > list && list > 0;
        if (begin == '[')
            return (list + 1, text.LastIndexOf(']'), ",");
        if (isWrapped && text[..list].EndsWith("\":", StringComparison.Ordinal))
            return (list + 1, text.LastIndexOf("}]", StringComparison.Ordinal) + 1, ",");
        if (begin != '<')
            return (text.StartsWith('\uFEFF') ? 1 : 0, text.Length, "\n");
        var island = text.IndexOf(IslandList, StringComparison.Ordinal);
        if (island > 0)
            return (island + IslandList.Length, text.LastIndexOf("]}", StringComparison.Ordinal), ",");
        var starts = FirstEntries.Select(tag => text.IndexOf(tag, StringComparison.Ordinal)).Where(index => index > 0);
        var ends = LastTags.Select(tag => text.IndexOf(tag, StringComparison.Ordinal)).Where(index => index > 0);
        var start = starts.DefaultIfEmpty(0).Min();
        return (start, start == 0 ? text.Length : ends.DefaultIfEmpty(text.Length).Min(), "\n");
    }
}
