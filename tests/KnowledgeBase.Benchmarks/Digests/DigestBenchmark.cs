using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Times each parser on a file of many papers: <c>[--papers N] [--format api|bibtex|text|atom|csl|ris]</c>.
/// </summary>
internal static class DigestBenchmark
{
    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--papers", "--format");
        var papers = options.Number("--papers", 100_000);
        foreach (var format in options.Text("--format") is { } one ? [one] : ManyPapers.Formats)
            Measure(format, papers);
        return 0;
    }

    private static void Measure(string format, int papers)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kb-digest-{Environment.ProcessId}.{format}");
        try
        {
            using (
                var writer = new StreamWriter(
                    path,
                    append: false,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
                )
            )
                ManyPapers.Write(writer, format, papers);
            _ = DigestParser.Parse(new Source($"digests/few.{format}", () => new MemoryStream(Few(format))));
            Report(format, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Report(string format, string path)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var file = DigestParser.Parse(new Source($"digests/papers.{format}", () => File.OpenRead(path)));
        var seconds = watch.Elapsed.TotalSeconds;
        used = Process.GetCurrentProcess().TotalProcessorTime - used;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{format, -7} {new FileInfo(path).Length / 1e6, 6:0} MB  {file.Entries.Length} entries  "
                    + $"{file.Diagnostics.Length} faults  {seconds:0.00} s wall  {used.TotalSeconds:0.00} s CPU  "
                    + $"{kept / 1e6:0} MB kept  {allocated / 1e6:0} MB allocated"
            )
        );
        GC.KeepAlive(file);
    }

    private static byte[] Few(string format)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        ManyPapers.Write(writer, format, papers: 100);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }
}
