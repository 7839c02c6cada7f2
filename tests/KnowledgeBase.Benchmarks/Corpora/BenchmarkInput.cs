using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// The input folder that a whole build is timed on: <c>--input</c> names one, <c>--archive</c> a folder of the API's
/// answers, a file a day, which <c>--papers</c> continues; <c>--papers</c> alone asks for synthetic papers.
/// </summary>
internal static class BenchmarkInput
{
    /// <summary>Those with which the input is a folder of the benchmark's own, which it may change.</summary>
    public static readonly string[] WrittenOptions = ["--papers", "--archive", "--seed"];

    public static readonly string[] Options = ["--input", .. WrittenOptions];

    /// <param name="work">Where an input folder is written that is not there already.</param>
    /// <param name="papers">Where the options say nothing; 0 for the demo.</param>
    public static string Of(Arguments options, string work, int papers)
    {
        if (options.Text("--input") is { } given)
            return given;
        var seed = (ulong)options.Number("--seed", 1);
        var input = Path.Combine(work, "input");
        if (options.Text("--archive") is { } archive)
            ArchiveInput.Write(input, archive, options.Number("--papers", 0), seed);
        else if (options.Number("--papers", papers) is > 0 and var count)
            Corpus.Write(input, count, seed, RepositoryRoot.At("input", "topics"));
        else
            return RepositoryRoot.At("input");
        return input;
    }
}
