using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase;

/// <summary>How good the lists of related papers are, by grades that somebody gave to pairs of papers.</summary>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
/// <param name="Missing">Titles of the grades that no paper of the library has.</param>
internal sealed record RelatedCheck(
    ImmutableArray<Diagnostic> Diagnostics,
    RelationMeasure Measure,
    ImmutableArray<string> Missing
)
{
    private const int Folds = 5;

    /// <param name="grades"><c>[{"paper": title, "grades": [{"title": title, "grade": 0, 1 or 2}]}]</c></param>
    /// <exception cref="IOException">The input folder is missing or cannot be read.</exception>
    /// <exception cref="JsonException">The grades have another form.</exception>
    public static RelatedCheck Of(BuildOptions options, JsonElement grades)
    {
        var knowledge = Knowledge.Read(options.Input, options.Settings);
        var catalog = knowledge.Catalog;
        var titles = PaperLookup.Of(catalog.Papers);
        var missing = new List<string>();
        var judged = grades.EnumerateArray().Select(Judged).OfType<GradedRelations>().ToList();
        return new RelatedCheck(
            knowledge.Diagnostics,
            RelationMeasure.Of(catalog, Related(catalog, knowledge.Editorial), judged),
            [.. missing]
        );

        GradedRelations? Judged(JsonElement relation) =>
            Find(relation.GetProperty("paper")) is { } paper
                ? new GradedRelations(paper, Grades(relation.GetProperty("grades")))
                : null;

        ImmutableDictionary<int, int> Grades(JsonElement all) =>
            all.EnumerateArray()
                .Select(grade =>
                    (Paper: Find(grade.GetProperty("title")), Grade: grade.GetProperty("grade").GetInt32())
                )
                .Where(grade => grade.Paper is not null)
                .DistinctBy(grade => grade.Paper)
                .ToImmutableDictionary(grade => grade.Paper!.Value, grade => grade.Grade);

        int? Find(JsonElement title)
        {
            if (titles.Find(title.GetString() ?? "") is [var paper])
                return paper;
            missing.Add(title.GetString() ?? "");
            return null;
        }
    }

    /// <summary>As a build finds them, but no example of a topic file has the topics that the file gives it.</summary>
    private static RelatedPapers Related(Catalog catalog, EditorialFiles editorial)
    {
        var names = NameMining.Of(catalog.Papers, new KnownNames(editorial.Names));
        var links = ParallelMap.Map(catalog.Papers, PaperLinks.Of);
        var topics = TopicAssignments.Of(catalog, editorial.Topics).ToArray();
        var examples = TopicExamples.Of(catalog, editorial.Topics);
        var heldOut = TopicEvaluation.HeldOut(catalog, editorial.Topics, examples, Folds);
        foreach (var (example, found) in examples.Zip(heldOut))
            topics[example.Paper] =
            [
                .. found.Select(topic => new TopicAssignment(editorial.Topics[topic.Topic].Id, [], topic.Probability)),
            ];
        return new RelatedPapers(catalog.Papers, [.. topics], links, NamedTies.Of(catalog.Papers.Length, names.Names));
    }
}
