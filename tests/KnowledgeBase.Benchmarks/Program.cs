using KnowledgeBase.Benchmarks.Builds;
using KnowledgeBase.Benchmarks.Corpora;

return args switch
{
    ["corpus", .. var rest] => CorpusCommand.Run(rest),
    ["build", .. var rest] => BuildBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run -c Release --project tests/KnowledgeBase.Benchmarks -- COMMAND

          corpus --papers N --output FOLDER [--seed N]     writes an input folder of N synthetic papers
          build [--papers N | --input FOLDER] [--runs N] [--disk FOLDER]
                                                           times whole builds in processes of their own
        """);
    return 1;
}
