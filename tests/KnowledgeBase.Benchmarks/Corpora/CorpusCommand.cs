using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary><c>corpus</c>: writes a synthetic input folder and says what is hard about it.</summary>
internal static class CorpusCommand
{
    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--papers", "--output", "--archive", "--seed");
        var output = options.Text("--output")
            ?? throw new ArgumentException("--output names the folder to write.", nameof(arguments));
        var seed = (ulong)options.Number("--seed", 1);
        if (options.Text("--archive") is { } archive)
        {
            ArchiveInput.Write(output, archive, options.Number("--papers", 0), seed);
            return 0;
        }
        Console.WriteLine(
            HardNames.Count(
                Corpus.Write(output, options.Number("--papers", 10_000), seed, RepositoryRoot.At("input", "topics"))
            )
        );
        return 0;
    }
}
