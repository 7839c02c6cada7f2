using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// How well topics are assigned to the examples of the topic files, by cross-validation: each part of the examples is
/// held out in turn. Keywords stay the same throughout.
/// </summary>
/// <param name="Papers">The number of judged papers.</param>
/// <param name="PrimaryRight">The share of papers with a judged main topic whose main topic was found.</param>
/// <param name="PrimaryAssigned">The share of these whose main topic is among the topics assigned.</param>
/// <param name="Confusions">Judged and found main topics that differ, most frequent first.</param>
internal sealed record TopicEvaluation(
    int Papers,
    int Folds,
    TopicCounts Total,
    double PrimaryRight,
    double PrimaryAssigned,
    ImmutableArray<TopicResult> Topics,
    ImmutableArray<TopicConfusion> Confusions
)
{
    public static TopicEvaluation Of(Catalog catalog, ImmutableArray<Topic> topics, int folds = 5)
    {
        var judged = TopicExamples.Of(catalog, topics);
        var found = HeldOut(catalog, topics, judged, folds)
            .Select(assigned => assigned.Select(topic => topic.Topic).ToImmutableArray());
        return Of(topics, [.. judged.Zip(found)], folds);
    }

    /// <summary>The topics of each example by a model that has not seen it, main topic first.</summary>
    public static ImmutableArray<AssignedTopic>[] HeldOut(
        Catalog catalog,
        ImmutableArray<Topic> topics,
        ImmutableArray<JudgedPaper> judged,
        int folds
    )
    {
        var texts = judged.Select(example => PaperText.Of(catalog.Papers[example.Paper])).ToArray();
        var assigned = new ImmutableArray<AssignedTopic>[judged.Length];
        ParallelLoop.Run(folds, fold =>
        {
            var training = Enumerable
                .Range(0, judged.Length)
                .Where(i => i % folds != fold)
                .Select(i => new LabelledText(texts[i], judged[i].Topics, judged[i].Primary));
            var classifier = TopicClassifier.Train(topics, [.. training]);
            for (var i = fold; i < judged.Length; i += folds)
                assigned[i] = [.. classifier.Assign(texts[i])];
        });
        return assigned;
    }

    private static TopicEvaluation Of(
        ImmutableArray<Topic> topics,
        ImmutableArray<(JudgedPaper Judged, ImmutableArray<int> Found)> papers,
        int folds
    )
    {
        var results = topics
            .Select((topic, index) => new TopicResult(topic.Id, TopicCounts.Of(index, papers)))
            .ToImmutableArray();
        var primaries = papers.Where(paper => paper.Judged.Primary >= 0).ToArray();
        double Share(Func<(JudgedPaper Judged, ImmutableArray<int> Found), bool> holds) =>
            primaries.Length == 0 ? 0 : (double)primaries.Count(holds) / primaries.Length;
        return new TopicEvaluation(
            papers.Length,
            folds,
            results.Aggregate(default(TopicCounts), (sum, result) => sum.Plus(result.Counts)),
            Share(paper => paper.Found.FirstOrDefault(-1) == paper.Judged.Primary),
            Share(paper => paper.Found.Contains(paper.Judged.Primary)),
            results,
            [.. Confused(topics, primaries)]
        );
    }

    private static IEnumerable<TopicConfusion> Confused(
        ImmutableArray<Topic> topics,
        IEnumerable<(JudgedPaper Judged, ImmutableArray<int> Found)> papers
    ) =>
        papers
            .Select(paper => (Judged: paper.Judged.Primary, Found: paper.Found.FirstOrDefault(-1)))
            .Where(pair => pair.Judged != pair.Found)
            .GroupBy(pair => pair)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => new TopicConfusion(
                topics[group.Key.Judged].Id,
                group.Key.Found < 0 ? null : topics[group.Key.Found].Id,
                group.Count()
            ));
}

/// <summary>The result for one topic; with fewer than five examples its numbers say nothing.</summary>
internal sealed record TopicResult(Slug Topic, TopicCounts Counts)
{
    public const int FewestExamples = 5;

    public bool TooFew => Counts.Judged < FewestExamples;
}

/// <param name="Found">Null if the paper was left unsorted.</param>
internal sealed record TopicConfusion(Slug Judged, Slug? Found, int Papers);

/// <param name="Right">Assignments that agree with the judgement.</param>
internal readonly record struct TopicCounts(int Right, int Assigned, int Judged)
{
    public double Precision => Assigned == 0 ? 0 : (double)Right / Assigned;

    public double Recall => Judged == 0 ? 0 : (double)Right / Judged;

    /// <summary>Of the total over all topics, this is micro-F1.</summary>
    public double F1 => Assigned + Judged == 0 ? 0 : 2.0 * Right / (Assigned + Judged);

    public TopicCounts Plus(TopicCounts other) =>
        new(Right + other.Right, Assigned + other.Assigned, Judged + other.Judged);

    internal static TopicCounts Of(int topic, ImmutableArray<(JudgedPaper Judged, ImmutableArray<int> Found)> papers) =>
        new(
            papers.Count(paper => paper.Judged.Topics[topic] && paper.Found.Contains(topic)),
            papers.Count(paper => paper.Found.Contains(topic)),
            papers.Count(paper => paper.Judged.Topics[topic])
        );
}
