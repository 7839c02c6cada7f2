using System.Globalization;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Tests.Fixtures;

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
        var options = new Arguments(arguments, "--papers", "--input", "--runs", "--disk", "--seed", "--program");
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        var work = Directory
            .CreateDirectory(Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-{Environment.ProcessId}"))
            .FullName;
        try
        {
            Measure(program, Input(options, work), work, options.Number("--runs", 5));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Input(Arguments options, string work)
    {
        if (options.Text("--input") is { } given)
            return given;
        var papers = options.Number("--papers", 0);
        if (papers == 0)
            return RepositoryRoot.At("input");
        var input = Path.Combine(work, "input");
        Corpus.Write(input, papers, (ulong)options.Number("--seed", 1), RepositoryRoot.At("input", "topics"));
        return input;
    }

    private static void Measure(TimedProgram program, string input, string work, int runs)
    {
        var (output, copied) = (Path.Combine(work, "site"), Path.Combine(work, "copy"));
        var builds = Enumerable
            .Range(0, runs)
            .Select(_ => IntoEmpty(output, () => program.Build(input, output)))
            .OrderBy(run => run.Wall)
            .ToArray();
        var median = builds[runs / 2];
        var again = program.Build(input, output);
        var copy = Enumerable
            .Range(0, runs)
            .Select(_ => IntoEmpty(copied, () => ChildRun.Of("cp", "-r", output, copied)).Wall)
            .Order()
            .ElementAt(runs / 2);
        var files = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).ToArray();
        Print($"{median.Output}\n");
        Print(
            $"| build, median of {runs} | wall | CPU | peak memory | files | bytes | wall / `cp -r` | second build |"
        );
        Print($"| --- | --- | --- | --- | --- | --- | --- | --- |");
        Print(
            $"| {Path.GetFileName(Path.GetDirectoryName(Path.Combine(input, "x")))} | {median.Wall.TotalSeconds:0.00} s ({builds[0].Wall.TotalSeconds:0.00}–{builds[^1].Wall.TotalSeconds:0.00}) | {median.Cpu.TotalSeconds:0.00} s | {builds.Max(run => run.PeakBytes) / 1e6:0} MB | {files.Length} | {files.Sum(file => file.Length) / 1e6:0.0} MB | {median.Wall / copy:0.0} ({copy.TotalSeconds:0.00} s) | {again.Wall.TotalSeconds:0.00} s |"
        );
    }

    public static ChildRun IntoEmpty(string folder, Func<ChildRun> run)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return run();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
