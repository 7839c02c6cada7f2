using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Parses damaged files of every format: <c>[--count N] [--from N] [--keep FOLDER]</c>. Exit 1 where one makes the
/// parser throw, takes over a second (alone, at the second try), or loses a part without naming it.
/// </summary>
internal static class DigestFuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Suspicious = TimeSpan.FromMilliseconds(100);

    public static int Run(string[] args)
    {
        var options = new Arguments(args, "--count", "--from", "--keep");
        var (from, count) = (options.Number("--from", 0), options.Number("--count", 1_000_000));
        var failures = new ConcurrentQueue<(int Number, string Reason)>();
        var slow = new ConcurrentQueue<int>();
        var (watch, done) = (Stopwatch.StartNew(), 0);
        Parallel.For(from, from + count, number =>
        {
            var start = Stopwatch.GetTimestamp();
            if (Fault(number) is { } reason)
                failures.Enqueue((number, reason));
            if (Stopwatch.GetElapsedTime(start) > Suspicious)
                slow.Enqueue(number);
            if (Interlocked.Increment(ref done) % 100_000 == 0)
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{done} files, {failures.Count} failures, {watch.Elapsed.TotalSeconds:0} s"
                    )
                );
        });
        var slowest = slow.Select(TimeAlone).DefaultIfEmpty(Suspicious).Max();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} files in {watch.Elapsed.TotalSeconds:0} s, the slowest at most {slowest.TotalSeconds:0.000} "
                    + $"s alone, {failures.Count} failures"
            )
        );
        foreach (var (number, reason) in failures.OrderBy(failure => failure.Number).Take(20))
            Report(number, reason, options.Text("--keep"));
        return failures.IsEmpty && slowest < Longest ? 0 : 1;
    }

    private static string? Fault(int number)
    {
        var (name, content) = MutationMaker.Make(number);
        try
        {
            var file = DigestParser.Parse(new Source("digests/" + name, () => new MemoryStream(content)));
            return MutationAccount.FindLost(content, file) is { } lost
                ? string.Join("\n    ", [lost, .. file.Diagnostics])
                : null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static void Report(int number, string reason, string? folder)
    {
        var (name, content) = MutationMaker.Make(number);
        Console.WriteLine($"{number} {name}: {reason}");
        if (folder is not null)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{number}-{name}"), content);
    }

    /// <summary>A busy machine makes every file slow; the best of three runs on their own tells.</summary>
    private static TimeSpan TimeAlone(int number) =>
        Enumerable
            .Range(0, 3)
            .Min(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                Fault(number);
                return Stopwatch.GetElapsedTime(start);
            });
}
