using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Builds sites of damaged files of every format and kind: <c>[--count N] [--from N] [--batch N] [--keep FOLDER]</c>.
/// Exit 1 where a build throws, loses a part without naming it, or does not end; it says which files are to blame.
/// </summary>
internal static class BuildFuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--count", "--from", "--batch", "--keep");
        var (from, count, batch) = (
            options.Number("--from", 0),
            options.Number("--count", 50_000),
            options.Number("--batch", 1_000)
        );
        var theme = Path.Combine(RepositoryRoot.Path, "theme");
        var (watch, failures, slowest, builds) = (Stopwatch.StartNew(), 0, TimeSpan.Zero, 0);
        for (var start = from; start < from + count; start += batch, builds++)
        {
            using var build = new MutationBuild(start, Math.Min(batch, from + count - start), theme);
            var begin = watch.Elapsed;
            if (Fault(build) is { } fault)
            {
                failures++;
                Console.WriteLine($"files from {start}: {fault}");
                Keep(build, options.Text("--keep"));
            }
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - begin).Ticks));
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} files in {builds} sites in {watch.Elapsed.TotalSeconds:0} s, the slowest site in "
                    + $"{slowest.TotalSeconds:0.0} s, {failures} failures"
            )
        );
        return failures == 0 ? 0 : 1;
    }

    private static string? Fault(MutationBuild build)
    {
        var fault = Task.Run(build.Fault);
        try
        {
            return fault.Wait(Longest)
                ? fault.Result
                : throw new TimeoutException($"A build takes more than {Longest}.");
        }
        catch (AggregateException exception)
        {
            return exception.InnerException!.ToString();
        }
    }

    private static void Keep(MutationBuild build, string? folder)
    {
        foreach (var (path, content) in build.Culprits())
        {
            Console.WriteLine($"    {path}");
            if (folder is not null)
                File.WriteAllBytes(
                    Path.Combine(Directory.CreateDirectory(folder).FullName, path.Replace('/', '-')),
                    content
                );
        }
    }
}
