using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// What one program took. A process stands between that starts this program alone: what the system counts for finished
/// children, the peak of memory above all, is then of it and of nothing before it.
/// </summary>
/// <param name="PeakBytes">At least what the process between holds itself, some 40 MB.</param>
internal sealed record ChildRun(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, int ExitCode, string Output, string Errors)
{
    /// <summary>The process between: runs a program with its arguments and says on one line what it took.</summary>
    public static int Count(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var program = Start(arguments[0], arguments[1..]);
        var errors = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        var (wall, used) = (clock.Elapsed, ChildUse.Now());
        Console.WriteLine(
            JsonSerializer.Serialize(
                new ChildRun(wall, used.Cpu, used.PeakBytes, program.ExitCode, output.TrimEnd(), errors.Result)
            )
        );
        return 0;
    }

    /// <exception cref="InvalidOperationException">The program failed; with what it said.</exception>
    public static ChildRun Of(string program, params string[] arguments)
    {
        var run = Try(program, arguments);
        return run.ExitCode == 0
            ? run
            : throw new InvalidOperationException(
                $"{program} ended with exit code {run.ExitCode}: {run.Output}{run.Errors}"
            );
    }

    /// <summary>The same, whatever the program's exit code.</summary>
    public static ChildRun Try(string program, params string[] arguments)
    {
        using var between = Start("dotnet", [typeof(ChildRun).Assembly.Location, "child", program, .. arguments]);
        var errors = between.StandardError.ReadToEndAsync();
        var line = between.StandardOutput.ReadToEnd();
        between.WaitForExit();
        if (between.ExitCode != 0)
            throw new InvalidOperationException($"{program} could not be run: {errors.Result}");
        return JsonSerializer.Deserialize<ChildRun>(line)!;
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
}
