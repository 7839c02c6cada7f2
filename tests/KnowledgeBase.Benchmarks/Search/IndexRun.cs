using System.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Search;

namespace KnowledgeBase.Benchmarks.Search;

/// <param name="PeakBytes">The largest managed heap above that before, garbage included, looked at every 5 ms.</param>
internal sealed record IndexRun(SearchIndex Index, TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    private const int Pause = 5;

    public static IndexRun Of(Catalog catalog, Insights insights, EditorialFiles editorial)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            do peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            while (!done.Wait(Pause));
        });
        watch.Start();
        var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var index = SearchIndex.Of(new SiteView(catalog, insights, editorial));
        var (wall, used) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        done.Set();
        watch.Join();
        return new IndexRun(index, wall, used, Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)) - before);
    }
}
