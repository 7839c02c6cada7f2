using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>The topics of all papers: a note's where it names some, else the classifier's.</summary>
internal static class TopicAssignments
{
    /// <summary>By paper.</summary>
    public static ImmutableArray<ImmutableArray<TopicAssignment>> Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        var classifier = topics.IsEmpty ? null : Train(catalog, topics);
        return ParallelMap.Map(catalog.Papers, paper => Of(paper, topics, classifier));
    }

    private static TopicClassifier Train(Catalog catalog, ImmutableArray<Topic> topics) => TopicClassifier.Train(
        topics,
        [
            .. TopicExamples.Of(catalog, topics).Select(judged =>
                new LabelledText(PaperText.Of(catalog.Papers[judged.Paper]), judged.Topics, judged.Primary)),
        ]);

    private static ImmutableArray<TopicAssignment> Of(
        Paper paper, ImmutableArray<Topic> topics, TopicClassifier? classifier)
    {
        if (paper.Topics is { } stated)
            return [.. stated.Select(topic => new TopicAssignment(topic, []))];
        if (classifier is null)
            return [];
        var assigned = classifier.Assign(PaperText.Of(paper));
        var assignments = new TopicAssignment[assigned.Count];
        for (var i = 0; i < assignments.Length; i++)
            assignments[i] = new TopicAssignment(topics[assigned[i].Topic].Id, assigned[i].Evidence);
        return ImmutableCollectionsMarshal.AsImmutableArray(assignments);
    }
}
