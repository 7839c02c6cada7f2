using System.Globalization;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Constructs;

/// <summary>
/// Builds each repeated construct at 10, 100 and 1,000 kB: <c>[--only TEXT] [--most BYTES] [--runs N]</c>. Exit 1 where
/// ten times the input takes more than its share of processor time or of memory.
/// </summary>
internal static class ConstructsCommand
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--only", "--most", "--runs");
        var theme = Path.Combine(RepositoryRoot.Path, "theme");
        var sizes = Sizes.Where(size => size <= options.Number("--most", Sizes[^1])).ToArray();
        var runs = options.Number("--runs", 2);
        var nothing = ConstructRun.Of(Construct.Of("nothing", "digests/2025-01-02.txt", "\n"), 1, theme, times: 5);
        Console.WriteLine(
            "| construct | "
                + string.Join(" | ", sizes.Select(size => Text($"{size / 1000:N0} kB")))
                + " | processor × | memory × |"
        );
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" --- |", sizes.Length + 2)));
        var broken = 0;
        foreach (
            var construct in RepeatedConstructs.All.Where(one =>
                one.Name.Contains(options.Text("--only") ?? "", StringComparison.Ordinal)
            )
        )
        {
            var growth = new Growth(nothing, [.. sizes.Select(size => ConstructRun.Of(construct, size, theme, runs))]);
            broken += growth.Holds ? 0 : 1;
            Console.WriteLine(Row(construct, growth));
        }
        Console.WriteLine(Text($"\n{broken} broken"));
        return broken == 0 ? 0 : 1;
    }

    private static string Row(Construct construct, Growth growth) =>
        $"| `{construct.Name.Replace("|", "\\|", StringComparison.Ordinal)}` | "
        + string.Join(" | ", growth.Runs.Select(run => Text($"{run.Cpu:0.00} s, {run.Allocated / 1e6:0} MB")))
        + Text($" | {Factor(growth.Cpu)} | {Factor(growth.Memory)} |{(growth.Holds ? "" : " **broken**")}");

    private static string Factor(double factor) => factor == 0 ? "–" : Text($"{factor:0.0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
