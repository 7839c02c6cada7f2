using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>The sample page by template and by hand, one thread: <c>templates</c>, or <c>templates quick</c> without the tool.</summary>
[MemoryDiagnoser]
public class PageBenchmark
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly Template _paper = SamplePage.Templates.Find("paper")!;
    private readonly Template _layout = SamplePage.Templates.Find("layout")!;

    public static int Run(string[] args)
    {
        if (SamplePage.Templates.Errors is [var error, ..]) throw new InvalidOperationException(error.ToString());
        var benchmark = new PageBenchmark();
        if (!benchmark.ByTemplate().SequenceEqual(benchmark.ByHand()))
        {
            Console.Error.WriteLine("The two pages are not the same.");
            return 1;
        }

        if (args is ["quick"]) benchmark.PrintQuick();
        else BenchmarkRunner.Run<PageBenchmark>();
        return 0;
    }

    [Benchmark]
    public int Templated()
    {
        _output.ResetWrittenCount();
        _paper.Render(Value.Of(SamplePaper.Only, SamplePage.PaperModel), _output, SamplePage.Scope, _layout);
        return _output.WrittenCount;
    }

    [Benchmark(Baseline = true)]
    public int HandWritten()
    {
        _output.ResetWrittenCount();
        new HandWrittenPage(_output).Write(SamplePaper.Only, SampleSite.Only);
        return _output.WrittenCount;
    }

    private byte[] ByTemplate()
    {
        Templated();
        return _output.WrittenSpan.ToArray();
    }

    private byte[] ByHand()
    {
        HandWritten();
        return _output.WrittenSpan.ToArray();
    }

    /// <summary>Short batches in turn, of which the best counts: a figure that a busy machine hardly moves.</summary>
    private void PrintQuick()
    {
        var (byHand, byTemplate) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 3_000; round++)
        {
            byHand = Math.Min(byHand, SecondsForAPage(HandWritten));
            byTemplate = Math.Min(byTemplate, SecondsForAPage(Templated));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = Templated();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"by hand {1 / byHand:F0} pages/s, by template {1 / byTemplate:F0} pages/s ({byHand / byTemplate:F2}), {allocated} B allocated for {bytes} B"));
    }

    private static double SecondsForAPage(Func<int> page)
    {
        const int Pages = 100;
        var start = Stopwatch.GetTimestamp();
        for (var count = 0; count < Pages; count++) page();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / Pages;
    }
}
