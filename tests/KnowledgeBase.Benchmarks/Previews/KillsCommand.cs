using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Previews;

/// <summary><c>kills</c>: builds killed at moments given by chance, each followed by one that is left alone.</summary>
internal static class KillsCommand
{
    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--count", "--papers", "--seed");
        return RunAsync(
            options.Number("--count", 200),
            options.Number("--papers", 20),
            options.Number("--seed", 1)
        ).Result;
    }

    private static async Task<int> RunAsync(int count, int papersADay, int seed)
    {
        using var builds = await KilledBuilds.BeginAsync(TimedProgram.Compiled, papersADay);
        var chance = new Random(seed);
        var faults = 0;
        for (var kill = 1; kill <= count; kill++)
        {
            if (await builds.KillAsync(chance) is { } fault)
            {
                faults++;
                Console.WriteLine($"Kill {kill}: {fault}");
            }
            if (kill % 20 == 0 || kill == count)
                Console.WriteLine(
                    $"{kill} kills, {builds.Killed} of them of a build that was still running, {builds.Halfway} while "
                        + $"files were put in place: {faults} faults"
                );
        }
        return faults == 0 ? 0 : 1;
    }
}
