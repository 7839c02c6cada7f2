using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Benchmarks.Search;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Quality;

/// <summary>
/// <c>quality</c>: how right the demo's topics, names, claims and search are, by what somebody has judged, and with
/// <c>--grades</c> its related papers; 95 % intervals. <c>--queries</c> asks more queries.
/// </summary>
internal static class QualityCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Arguments(arguments, "--grades", "--queries");
        var input = RepositoryRoot.At("input");
        var knowledge = Knowledge.Read(input);
        Topics(knowledge);
        Names(knowledge);
        Claims(knowledge);
        if (options.Text("--grades") is { } grades)
            Related(input, grades);
        await SearchAsync(input, options.Text("--queries") is { } queries ? Path.GetFullPath(queries) : null);
        return 0;
    }

    private static void Topics(Knowledge knowledge)
    {
        const int folds = 5;
        var topics = knowledge.Editorial.Topics;
        var judged = TopicExamples.Of(knowledge.Catalog, topics);
        var found = TopicEvaluation.HeldOut(knowledge.Catalog, topics, judged, folds);
        var counts = judged
            .Zip(found, (paper, assigned) =>
                (Right: assigned.Count(found => paper.Topics[found.Topic]), paper, assigned)
            )
            .Select(each => (each.Right, Sum: each.assigned.Length + each.paper.Topics.Count(fits => fits)))
            .ToArray();
        Say(
            $"topics, micro-F1, {judged.Length} papers",
            Interval.OfResampled(judged.Length, papers =>
                2.0 * papers.Sum(paper => counts[paper].Right) / papers.Sum(paper => counts[paper].Sum)
            )
        );
        var primaries = judged.Zip(found).Where(pair => pair.First.Primary >= 0).ToArray();
        Say(
            "topics, main topic right",
            Interval.OfShare(
                primaries.Count(pair => pair.Second is [var main, ..] && main.Topic == pair.First.Primary),
                primaries.Length
            )
        );
    }

    private static void Names(Knowledge knowledge)
    {
        var mining = NameMining.Of(knowledge.Catalog.Papers, new KnownNames(knowledge.Editorial.Names));
        var measure = NameMeasure.Of(mining, JudgedSamples.MainNames(knowledge.Catalog));
        Say(
            $"names, main ones found, {measure.Named} papers",
            Interval.OfShare(measure.Named - measure.Missed.Length, measure.Named)
        );
        var links = JudgedSamples.NameLinkRows.ToArray();
        Say(
            $"names, links to them right, {links.Length} links",
            Interval.OfShare(links.Count(cells => cells[2] == "right"), links.Length)
        );
    }

    private static void Claims(Knowledge knowledge)
    {
        var (papers, judged) = JudgedSamples.Claims(knowledge.Catalog);
        var measure = ClaimMeasure.Of(knowledge.Catalog, papers, judged);
        var right = measure.Judged - measure.Missed.Length;
        Say($"claims found, {papers.Count} papers", Interval.OfShare(right, measure.Judged));
        Say("claims right", Interval.OfShare(right, measure.Claims));
    }

    private static void Related(string input, string file)
    {
        using var grades = JsonDocument.Parse(File.ReadAllText(file));
        var measure = RelatedCheck.Of(new BuildOptions(input, "", ""), grades.RootElement).Measure;
        Say($"related, nDCG@8, {measure.Gain.Length} papers", Interval.OfMean(measure.Gain));
        Say("related, nDCG@8 of words by tf-idf", Interval.OfMean(measure.Baseline));
        Say(
            "related, the difference",
            Interval.OfMean([.. measure.Gain.Zip(measure.Baseline, (gain, baseline) => gain - baseline)])
        );
        Say("related, shown that are not", Interval.OfShare(measure.Graded[0], measure.Graded.Sum()));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"related, shown a paper                       {(double)measure.Shown / measure.Gain.Length:0.0}, "
                    + $"{(double)(measure.Shown - measure.Graded.Sum()) / measure.Shown:0 %} judged by nobody"
            )
        );
    }

    private static async Task SearchAsync(string input, string? more)
    {
        using var index = new TemporaryFolder();
        SearchBenchmark.Run(["--input", input, "--runs", "1", "--output", index.Path]);
        foreach (var queries in (ImmutableArray<string?>)[At("queries.json"), At("intents.json"), more])
        {
            if (queries is null)
                continue;
            var said = await ChildProcess.SucceedAsync(
                index.Path,
                "node",
                At("evaluate.mjs"),
                Path.Combine(index.Path, "search"),
                queries
            );
            Console.WriteLine($"search, {Path.GetFileName(queries), -36} {said.TrimEnd().Split('\n')[^1]}");
        }
    }

    private static string At(string file) => RepositoryRoot.At("tests", "search-harness", file);

    private static void Say(string what, Interval value) => Console.WriteLine($"{what, -44} {value}");
}
