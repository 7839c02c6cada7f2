using System.Globalization;
using KnowledgeBase.Benchmarks.Corpora;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// <c>build</c>: whole builds of a site, each a cold process of its own into an empty folder, then one that finds
/// nothing
/// to write, then a copy of the output for comparison. Rows of a Markdown table.
/// </summary>
internal static class BuildBenchmark
{
    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, [.. BenchmarkInput.Options, "--runs", "--disk", "--program"]);
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        var work = Directory
            .CreateDirectory(Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-{Environment.ProcessId}"))
            .FullName;
        try
        {
            Measure(program, BenchmarkInput.Of(options, work, 0), work, options.Number("--runs", 5));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Measure(TimedProgram program, string input, string work, int runs)
    {
        var (output, copied) = (Path.Combine(work, "site"), Path.Combine(work, "copy"));
        var builds = Enumerable
            .Range(0, runs)
            .Select(_ => IntoEmpty(output, () => program.Build(input, output, "--timings")))
            .OrderBy(run => run.Wall)
            .ToArray();
        var median = builds[runs / 2];
        var again = program.Build(input, output);
        var copy = Enumerable
            .Range(0, runs)
            .Select(_ => IntoEmpty(copied, () => ChildRun.Of("cp", "-r", output, copied)).Wall)
            .Order()
            .ElementAt(runs / 2);
        var weight = SiteWeight.Of(output);
        Print($"{median.Output}\n\n{string.Join('\n', Timings(median.Errors))}\n");
        Print(
            $"| build, median of {runs} | wall | CPU | peak memory | files | bytes | wall / `cp -r` | second build |"
        );
        Print($"| --- | --- | --- | --- | --- | --- | --- | --- |");
        Print(
            $"| {Path.GetFileName(Path.GetDirectoryName(Path.Combine(input, "x")))} | {median.Wall.TotalSeconds:0.00} s ({builds[0].Wall.TotalSeconds:0.00}–{builds[^1].Wall.TotalSeconds:0.00}) | {median.Cpu.TotalSeconds:0.00} s | {builds.Max(run => run.PeakBytes) / 1e6:0} MB | {weight.Files} | {weight.Bytes / 1e6:0.0} MB | {median.Wall / copy:0.0} ({copy.TotalSeconds:0.00} s) | {again.Wall.TotalSeconds:0.00} s |"
        );
        weight.Print();
    }

    private static IEnumerable<string> Timings(string errors) =>
        errors.Split('\n').Where(line => line.EndsWith(" s", StringComparison.Ordinal));

    public static ChildRun IntoEmpty(string folder, Func<ChildRun> run)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return run();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
