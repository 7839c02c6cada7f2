using System.Buffers;
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

    private void PrintQuick()
    {
        for (var round = 0; round < 4; round++)
        {
            Measure("by hand", HandWritten);
            Measure("by template", Templated);
        }
    }

    private static void Measure(string name, Func<int> page)
    {
        const int Pages = 40_000;
        var bytes = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.UserTime;
        for (var count = 0; count < Pages; count++) bytes = page();
        var perSecond = Pages / (Environment.CpuUsage.UserTime - before).TotalSeconds;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Pages;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-12} {perSecond,10:F0} pages a second of CPU {allocated,7} B allocated, {bytes} B written"));
    }
}
