using System.Globalization;
using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Previews;

/// <summary>
/// <c>edits</c>: edits by chance under preview; the site compared with one built from nothing, the memory with the
/// start.
/// </summary>
internal static class EditsCommand
{
    private const int Rounds = 20;
    private const double MostMemory = 1.5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(4);

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--count", "--seed");
        return RunAsync(options.Number("--count", 10_000), options.Number("--seed", 1)).Result;
    }

    private static async Task<int> RunAsync(int count, int seed)
    {
        await using var preview = await EditedPreview.StartAsync(TimedProgram.Compiled, seed);
        var (start, most, faults) = (await AtRestAsync(preview), 0L, 0);
        for (var round = 1; round <= Rounds; round++)
        {
            await preview.EditAsync(count / Rounds);
            var differences = await preview.DifferencesAsync();
            var memory = await AtRestAsync(preview);
            most = Math.Max(most, memory);
            faults += differences.Count;
            Print(
                $"{round * count / Rounds} edits: {differences.Count} files differ from a build from nothing, {memory / 1e6:0} MB"
            );
        }
        var ratio = (double)most / start;
        Print(
            $"Memory at rest: {start / 1e6:0} MB at the start, {most / 1e6:0} MB at most after a round ({ratio:0.00})"
        );
        return faults == 0 && ratio <= MostMemory ? 0 : 1;
    }

    /// <summary>When the preview has had time to give back what it does not need.</summary>
    private static async Task<long> AtRestAsync(EditedPreview preview)
    {
        await Task.Delay(Rest);
        return preview.Memory;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
