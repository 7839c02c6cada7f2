using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Benchmarks.Corpora;

namespace KnowledgeBase.Benchmarks.Hugo;

/// <summary>
/// <c>build --hugo</c>: our build and Hugo's of the same pages by turns, each a cold process of its own into an empty
/// folder, and a copy of our output. Rows of Markdown tables, for the given disk and for the system's temporary folder.
/// </summary>
internal static class HugoBenchmark
{
    /// <summary>
    /// Every author has a page, as in Hugo; Hugo writes neither Markdown twins nor citations beside lists, and as much
    /// on its pages.
    /// </summary>
    private static readonly string[] EqualPages =
    [
        "--set",
        "authors=all",
        "--set",
        "twins=none",
        "--set",
        "lists=brief",
        "--set",
        "details=brief",
    ];

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, [.. BenchmarkInput.Options, "--runs", "--disk", "--program"]);
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        if (!IsInstalled())
        {
            Console.Error.WriteLine(
                "Hugo is not installed, so there is nothing to compare with. Debian and Ubuntu have it as the package "
                    + "hugo."
            );
            return 3;
        }
        string[] disks = options.Text("--disk") is { } disk ? [disk, Path.GetTempPath()] : [Path.GetTempPath()];
        Console.WriteLine($"{ChildRun.Of("hugo", "version").Output}\n");
        foreach (var (place, number) in disks.Select((place, number) => (place, number)))
            Measure(program, place, number == 0, options);
        return 0;
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "hugo")));

    /// <param name="showsPages">Whether to say what was written; it is the same on every disk.</param>
    private static void Measure(TimedProgram program, string disk, bool showsPages, Arguments options)
    {
        var work = Directory.CreateDirectory(Path.Combine(disk, $"kb-hugo-{Environment.ProcessId}")).FullName;
        try
        {
            var (input, source) = (BenchmarkInput.Of(options, work, 10_000), Path.Combine(work, "hugo"));
            var (ours, theirs) = (Path.Combine(work, "ours"), Path.Combine(work, "theirs"));
            program.Build(input, ours, EqualPages);
            HugoSource.Write(source, ours, input);
            var rounds = Enumerable
                .Range(0, options.Number("--runs", 7))
                .Select(_ => new HugoRound(
                    BuildBenchmark.IntoEmpty(ours, () => program.Build(input, ours, EqualPages)),
                    BuildBenchmark.IntoEmpty(theirs, () =>
                        ChildRun.Of("hugo", "--quiet", "--source", source, "--destination", theirs)
                    ),
                    BuildBenchmark.IntoEmpty(Path.Combine(work, "copy"), () =>
                        ChildRun.Of("cp", "-r", ours, Path.Combine(work, "copy"))
                    )
                ))
                .ToArray();
            if (showsPages)
                HugoReport.Written(WrittenFiles.In(ours), WrittenFiles.In(theirs));
            HugoReport.Used(disk, rounds);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
