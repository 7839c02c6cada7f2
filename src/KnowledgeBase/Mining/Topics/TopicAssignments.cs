using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Topics;

/// <summary>The topics of all papers: those that a note states, otherwise those of the classifier.</summary>
internal static class TopicAssignments
{
    /// <returns>Indexed by paper.</returns>
    public static ImmutableArray<ImmutableArray<TopicAssignment>> Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        var classifier = topics.IsEmpty ? null : Train(catalog, topics);
        var assigned = new ImmutableArray<TopicAssignment>[catalog.Papers.Length];
        ParallelLoop.Run(
            assigned.Length,
            () => new PaperText(),
            (paper, text) => assigned[paper] = Of(catalog.Papers[paper], topics, classifier, text)
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(assigned);
    }

    private static TopicClassifier Train(Catalog catalog, ImmutableArray<Topic> topics) =>
        TopicClassifier.Train(
            topics,
            [
                .. TopicExamples
                    .Of(catalog, topics)
                    .Select(judged => new LabelledText(
                        PaperText.Of(catalog.Papers[judged.Paper]),
                        judged.Topics,
                        judged.Primary
                    )),
            ]
        );

    private static ImmutableArray<TopicAssignment> Of(
        Paper paper,
        ImmutableArray<Topic> topics,
        TopicClassifier? classifier,
        PaperText text
    )
    {
        if (paper.Topics is { } stated)
            return [.. stated.Select(topic => new TopicAssignment(topic, []))];
        if (classifier is null)
            return [];
        var assigned = classifier.Assign(text.Read(paper));
        var assignments = new TopicAssignment[assigned.Count];
        for (var i = 0; i < assignments.Length; i++)
            assignments[i] = new TopicAssignment(
                topics[assigned[i].Topic].Id,
                assigned[i].Evidence,
                assigned[i].Probability
            );
        return ImmutableCollectionsMarshal.AsImmutableArray(assignments);
    }
}
