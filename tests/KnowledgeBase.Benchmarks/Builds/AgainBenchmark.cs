using System.Text.Json;
using KnowledgeBase.Benchmarks.Corpora;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// <c>build --again</c>: a build into an empty folder and one with nothing changed, over and over; each a cold process
/// of its own. Rows of a Markdown table.
/// </summary>
internal static class AgainBenchmark
{
    private const string UnchangedBar = "0.15";

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, [.. BenchmarkInput.WrittenOptions, "--runs", "--disk", "--program"]);
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        var work = Directory
            .CreateDirectory(
                Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-again-{Environment.ProcessId}")
            )
            .FullName;
        try
        {
            var (input, output) = (BenchmarkInput.Of(options, work, 10_000), Path.Combine(work, "site"));
            program.Build(input, output);
            var slug = FirstSlug(output);
            Print([
                .. Enumerable
                    .Range(0, options.Number("--runs", 7))
                    .Select(number => Measure(program, input, output, slug, number)),
            ]);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string FirstSlug(string output) =>
        JsonElement
            .Parse(File.ReadLines(Path.Combine(output, "data", "papers.jsonl")).First())
            .GetProperty("slug")
            .GetString()!;

    private static Round Measure(TimedProgram program, string input, string output, string slug, int number)
    {
        WriteNote(input, slug, $"Read for the {number}th time.");
        var first = BuildBenchmark.IntoEmpty(output, () => program.Build(input, output));
        return new Round(first, program.Build(input, output));
    }

    private static void WriteNote(string input, string slug, string words)
    {
        var notes = Directory.CreateDirectory(Path.Combine(input, "notes")).FullName;
        File.WriteAllText(Path.Combine(notes, "again.md"), $"---\npaper: {slug}\n---\n{words}\n");
    }

    private static void Print(Round[] rounds)
    {
        Console.WriteLine($"{rounds[0].Unchanged.Output}\n");
        Console.WriteLine(
            $"| build, {rounds.Length} rounds | CPU | wall | peak memory | CPU / first | wall / first | aim |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        Row("first, into an empty folder", rounds, round => round.First, "");
        Row("nothing changed", rounds, round => round.Unchanged, UnchangedBar);
    }

    private static void Row(string what, Round[] rounds, Func<Round, ChildRun> of, string aim)
    {
        var runs = rounds.Select(of).ToArray();
        var cpu = Spread.Of(rounds.Select(round => of(round).Cpu / round.First.Cpu), "0.000", "");
        var wall = Spread.Of(rounds.Select(round => of(round).Wall / round.First.Wall), "0.000", "");
        Console.WriteLine(
            $"| {what} | {Spread.Of(runs.Select(run => run.Cpu.TotalSeconds), "0.00", "s")} | "
                + $"{Spread.Of(runs.Select(run => run.Wall.TotalSeconds), "0.00", "s")} | "
                + $"{Spread.Of(runs.Select(run => run.PeakBytes / 1e6), "0", "MB")} | {cpu} | {wall} | {aim} |"
        );
    }

    private sealed record Round(ChildRun First, ChildRun Unchanged);
}
