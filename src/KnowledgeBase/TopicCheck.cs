using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase;

/// <summary>How well the topic files sort the library, for the people who write them.</summary>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
/// <param name="Unsorted">Papers that no topic fits, in the catalogue's order.</param>
/// <param name="Broad">Topics of half of the papers or more, which tell hardly anything apart.</param>
internal sealed record TopicCheck(
    ImmutableArray<Diagnostic> Diagnostics,
    int Papers,
    TopicEvaluation Evaluation,
    ImmutableArray<Paper> Unsorted,
    ImmutableArray<BroadTopic> Broad
)
{
    /// <summary>In a smaller library any topic may cover half of the papers.</summary>
    private const int FewestPapers = 30;

    /// <param name="folds">The number of parts of the examples; each part is predicted from the others.</param>
    /// <exception cref="IOException">The input folder is missing or cannot be read.</exception>
    public static TopicCheck Of(BuildOptions options, int folds)
    {
        var knowledge = Knowledge.Read(options.Input, options.Settings);
        var catalog = knowledge.Catalog;
        var topics = knowledge.Editorial.Topics;
        var assigned = TopicAssignments.Of(catalog, topics);
        return new TopicCheck(
            knowledge.Diagnostics,
            catalog.Papers.Length,
            TopicEvaluation.Of(catalog, topics, folds),
            [.. catalog.Papers.Where((_, paper) => assigned[paper].IsEmpty)],
            Broadest(assigned)
        );
    }

    private static ImmutableArray<BroadTopic> Broadest(ImmutableArray<ImmutableArray<TopicAssignment>> assigned) =>
        assigned.Length < FewestPapers
            ? []
            :
            [
                .. assigned
                    .SelectMany(topics => topics)
                    .CountBy(topic => topic.Topic)
                    .Where(topic => 2 * topic.Value >= assigned.Length)
                    .OrderByDescending(topic => topic.Value)
                    .ThenBy(topic => topic.Key)
                    .Select(topic => new BroadTopic(topic.Key, topic.Value)),
            ];
}

/// <param name="Papers">How many have it.</param>
internal sealed record BroadTopic(Slug Topic, int Papers);
