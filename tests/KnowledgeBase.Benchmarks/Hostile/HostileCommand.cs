using System.Globalization;
using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Benchmarks.Hugo;

namespace KnowledgeBase.Benchmarks.Hostile;

/// <summary>
/// <c>hostile</c>: a build of each hostile input in a process of its own, held to the bounds that docs/limits.md
/// states.
/// Rows of a Markdown table; ends with 1 where a bound is broken.
/// </summary>
internal static class HostileCommand
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromSeconds(10);
    private const long MostMemory = 600_000_000;

    /// <summary>A page costs some kilobytes however short its entry is: below a megabyte nothing is said.</summary>
    private const long FewBytes = 1_000_000;

    private const int MostBytesAByte = 100;

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--inputs", "--only", "--disk", "--program");
        if (TimedProgram.Find(options) is not { } program)
            return 3;
        var work = Directory
            .CreateDirectory(Path.Combine(options.Text("--disk") ?? Path.GetTempPath(), $"kb-{Environment.ProcessId}"))
            .FullName;
        try
        {
            return Measure(program, Inputs(options, work), work) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The folders of <c>--inputs</c>, else those that this project makes.</summary>
    private static IEnumerable<string> Inputs(Arguments options, string work)
    {
        if (options.Text("--inputs") is { } given)
            return Directory.GetDirectories(given).Order(StringComparer.Ordinal);
        var names = HostileInputs.Names.Where(name => options.Text("--only") is not { } only || name == only);
        return names.Select(name =>
        {
            var folder = Path.Combine(work, "inputs", name);
            HostileInputs.Write(folder, name);
            return folder;
        });
    }

    private static bool Measure(TimedProgram program, IEnumerable<string> inputs, string work)
    {
        var frame = Path.Combine(work, "frame");
        HostileInputs.WriteFrame(frame);
        var (_, frameBytes) = Build(program, frame, Path.Combine(work, "site"));
        Console.WriteLine(
            "| input | bytes | exit code | wall | CPU | peak memory | written beyond the frame | broken |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        var isHeld = true;
        foreach (var input in inputs)
        {
            var (run, bytes) = Build(program, input, Path.Combine(work, "site"));
            var (given, written) = (Size(input), Math.Max(0, bytes - frameBytes));
            var broken = Broken(run, given, written);
            isHeld &= broken.Length == 0;
            Print(
                $"| {Path.GetFileName(input)} | {given:N0} | {run.ExitCode} | {run.Wall.TotalSeconds:0.0} s | {run.Cpu.TotalSeconds:0.0} s | {run.PeakBytes / 1e6:0} MB | {written:N0} | {broken} |"
            );
        }
        return isHeld;
    }

    private static (ChildRun Run, long Bytes) Build(TimedProgram program, string input, string output)
    {
        var run = BuildBenchmark.IntoEmpty(output, () => program.TryBuild(input, output));
        return (run, Directory.Exists(output) ? WrittenFiles.In(output).Bytes : 0);
    }

    private static string Broken(ChildRun run, long given, long written)
    {
        string[] broken =
        [
            run.ExitCode is 0 or 2 or 3 ? "" : "exit code",
            run.Errors.Contains("   at ", StringComparison.Ordinal) ? "stack trace" : "",
            run.Wall > LongestBuild ? "time" : "",
            run.PeakBytes > MostMemory ? "memory" : "",
            written > Math.Max(FewBytes, given * MostBytesAByte) ? "disk" : "",
        ];
        return string.Join(", ", broken.Where(bound => bound.Length > 0));
    }

    private static long Size(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Sum(file => file.Exists ? file.Length : 0);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
