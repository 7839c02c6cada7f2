using System.Globalization;
using KnowledgeBase.Benchmarks.Builds;

namespace KnowledgeBase.Benchmarks.Hugo;

/// <summary>One of each, one after the other.</summary>
internal sealed record HugoRound(ChildRun Ours, ChildRun Hugo, ChildRun Copy);

/// <summary>What a comparison found, as Markdown tables.</summary>
internal static class HugoReport
{
    private const double CpuBar = 0.45;
    private const double MemoryBar = 0.40;
    private const double CopyBar = 1.5;

    public static void Written(WrittenFiles ours, WrittenFiles hugo)
    {
        Print($"| written | ours | Hugo |");
        Print($"| --- | --- | --- |");
        foreach (var kind in ours.Pages.Keys.Union(hugo.Pages.Keys).Order(StringComparer.Ordinal))
            Row($"pages: {kind}", ours.Pages.GetValueOrDefault(kind), hugo.Pages.GetValueOrDefault(kind));
        Row("pages together", ours.Pages.Values.Sum(), hugo.Pages.Values.Sum());
        Print($"| bytes of pages | {ours.PageBytes / 1e6:0.0} MB | {hugo.PageBytes / 1e6:0.0} MB |");
        Row("feeds", ours.Feeds, hugo.Feeds);
        Row("redirect stubs", ours.Stubs, hugo.Stubs);
        Row("other files", ours.Others, hugo.Others);
        Row("files", ours.Files, hugo.Files);
        Print(
            $"| bytes | {ours.Bytes / 1e6:0.0} MB | {hugo.Bytes / 1e6:0.0} MB, of them stubs {hugo.StubBytes / 1e6:0.0} MB |"
        );
    }

    public static void Used(string disk, HugoRound[] rounds)
    {
        Print($"\n| {disk}, {rounds.Length} rounds | ours | Hugo | `cp -r` of ours | ours / Hugo | aim |");
        Print($"| --- | --- | --- | --- | --- | --- |");
        Quantity("CPU", "s", run => run.Cpu.TotalSeconds, rounds, Aim(CpuBar));
        Quantity("wall", "s", run => run.Wall.TotalSeconds, rounds, "");
        Quantity("peak memory", "MB", run => run.PeakBytes / 1e6, rounds, Aim(MemoryBar));
        Print(
            $"\nwall / wall of `cp -r`: {Spread.Of(rounds.Select(round => round.Ours.Wall / round.Copy.Wall), "0.0", "")}, aim {Aim(CopyBar)}"
        );
    }

    private static void Row(string what, int ours, int hugo) => Print($"| {what} | {ours} | {hugo} |");

    private static void Quantity(string what, string unit, Func<ChildRun, double> of, HugoRound[] rounds, string aim)
    {
        var digits = unit == "s" ? "0.00" : "0";
        var (ours, hugo) = (rounds.Select(round => of(round.Ours)), rounds.Select(round => of(round.Hugo)));
        var ratios = rounds.Select(round => of(round.Ours) / of(round.Hugo));
        Print(
            $"| {what} | {Spread.Of(ours, digits, unit)} | {Spread.Of(hugo, digits, unit)} | {Spread.Of(rounds.Select(round => of(round.Copy)), digits, unit)} | {Spread.Of(ratios, "0.00", "")} | {aim} |"
        );
    }

    private static string Aim(double bar) => bar.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
