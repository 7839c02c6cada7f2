using System.Globalization;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// <c>build</c>: whole builds of a site, each a cold process of its own into an empty folder, then one that finds nothing
/// to write, then a copy of the output for comparison. Rows of a Markdown table.
/// </summary>
internal static class BuildBenchmark
{
    public static readonly string Program = RepositoryRoot.At("artifacts", "bin", "KnowledgeBase.Cli", "release", "kb.dll");

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--papers", "--input", "--runs", "--disk", "--seed");
        if (!IsCompiled())
            return 3;
        var work = Directory.CreateDirectory(Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-{Environment.ProcessId}")).FullName;
        try
        {
            Measure(Input(options, work), work, options.Number("--runs", 5));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Whether there is a program to time; says how to have one where not.</summary>
    public static bool IsCompiled()
    {
        if (File.Exists(Program))
            return true;
        Console.Error.WriteLine("There is no program to time. Run first: dotnet build -c Release src/KnowledgeBase.Cli");
        return false;
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

    private static void Measure(string input, string work, int runs)
    {
        var (output, copied) = (Path.Combine(work, "site"), Path.Combine(work, "copy"));
        var builds = Enumerable.Range(0, runs).Select(_ => IntoEmpty(output, () => Build(input, output))).OrderBy(run => run.Wall).ToArray();
        var median = builds[runs / 2];
        var again = Build(input, output);
        var copy = Enumerable.Range(0, runs).Select(_ => IntoEmpty(copied, () => ChildRun.Of("cp", "-r", output, copied)).Wall).Order().ElementAt(runs / 2);
        var files = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).ToArray();
        Print($"{median.Output}\n");
        Print($"| build, median of {runs} | wall | CPU | peak memory | files | bytes | wall / `cp -r` | second build |");
        Print($"| --- | --- | --- | --- | --- | --- | --- | --- |");
        Print($"| {Path.GetFileName(Path.GetDirectoryName(Path.Combine(input, "x")))} | {median.Wall.TotalSeconds:0.00} s ({builds[0].Wall.TotalSeconds:0.00}–{builds[^1].Wall.TotalSeconds:0.00}) | {median.Cpu.TotalSeconds:0.00} s | {builds.Max(run => run.PeakBytes) / 1e6:0} MB | {files.Length} | {files.Sum(file => file.Length) / 1e6:0.0} MB | {median.Wall / copy:0.0} ({copy.TotalSeconds:0.00} s) | {again.Wall.TotalSeconds:0.00} s |");
    }

    /// <param name="settings">Options of <c>kb build</c>.</param>
    public static ChildRun Build(string input, string output, params string[] settings) => ChildRun.Of(
        "dotnet", [Program, "build", "--input", input, "--theme", RepositoryRoot.At("theme"), "--output", output, .. settings]);

    public static ChildRun IntoEmpty(string folder, Func<ChildRun> run)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return run();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
