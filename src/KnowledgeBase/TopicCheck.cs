using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase;

/// <summary>How well the topic files sort the library, for the people who write them.</summary>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
/// <param name="Unsorted">Papers that no topic fits, in the catalogue's order.</param>
internal sealed record TopicCheck(
    ImmutableArray<Diagnostic> Diagnostics,
    int Papers,
    TopicEvaluation Evaluation,
    ImmutableArray<Paper> Unsorted
)
{
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
            [.. catalog.Papers.Where((_, paper) => assigned[paper].IsEmpty)]
        );
    }
}
