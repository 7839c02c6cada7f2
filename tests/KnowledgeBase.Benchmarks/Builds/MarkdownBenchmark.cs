using System.Globalization;
using KnowledgeBase.Benchmarks.Corpora;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// <c>build --markdown</c>: by turns without Markdown, with that of every page, and of Markdown alone, each into an
/// empty folder by a cold process of its own. Rows of a Markdown table.
/// </summary>
internal static class MarkdownBenchmark
{
    private static readonly (string Name, string[] Options)[] Ways =
    [
        ("no Markdown", ["--set", "twins=none"]),
        ("of every page", ["--set", "twins=all"]),
        ("Markdown alone", ["--to", "markdown"]),
    ];

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, [.. BenchmarkInput.Options, "--runs", "--disk", "--program"]);
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        var work = Directory
            .CreateDirectory(
                Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-markdown-{Environment.ProcessId}")
            )
            .FullName;
        try
        {
            Print(
                program,
                BenchmarkInput.Of(options, work, 10_000),
                Path.Combine(work, "site"),
                options.Number("--runs", 5)
            );
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Print(TimedProgram program, string input, string output, int runs)
    {
        var sizes = new string[Ways.Length];
        var rounds = new List<ChildRun[]>();
        for (var round = 0; round < runs; round++)
        {
            var built = new ChildRun[Ways.Length];
            for (var way = 0; way < Ways.Length; way++)
            {
                built[way] = BuildBenchmark.IntoEmpty(output, () => program.Build(input, output, Ways[way].Options));
                sizes[way] = SizeOf(output);
            }
            rounds.Add(built);
        }
        Console.WriteLine("| | CPU | CPU, to the first line | peak memory | files of Markdown, bytes |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        for (var way = 0; way < Ways.Length; way++)
        {
            var runsOfWay = rounds.Select(round => round[way]).ToList();
            Console.WriteLine(
                $"| {Ways[way].Name} "
                    + $"| {Spread.Of(runsOfWay.Select(run => run.Cpu.TotalSeconds), "0.00", "s")} "
                    + $"| {Spread.Of(rounds.Select(round => round[way].Cpu / round[0].Cpu), "0.00", "")} "
                    + $"| {Spread.Of(runsOfWay.Select(run => run.PeakBytes / 1e6), "0", "MB")} | {sizes[way]} |"
            );
        }
    }

    private static string SizeOf(string output)
    {
        var files = new DirectoryInfo(output).EnumerateFiles("*.md", SearchOption.AllDirectories).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count}, {files.Sum(file => file.Length) / 1e6:0.00} MB"
        );
    }
}
