using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase;

/// <summary>How well the topic files sort the library, for those who write them.</summary>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
/// <param name="Unsorted">Papers that no topic fits, in the catalogue's order.</param>
public sealed record TopicCheck(
    ImmutableArray<Diagnostic> Diagnostics, int Papers, TopicEvaluation Evaluation, ImmutableArray<Paper> Unsorted)
{
    /// <param name="folds">How many parts the examples are cut into; each is judged by what the others teach.</param>
    /// <exception cref="IOException">The input folder is missing or cannot be read.</exception>
    public static TopicCheck Of(BuildOptions options, int folds)
    {
        var input = InputFolder.Open(options.Input);
        var digests = DigestParser.ParseAll(input.Digests);
        var metadata = DigestParser.ParseAll(input.Metadata);
        var editorial = EditorialReader.Read(input.Editorial, options.Settings);
        var catalog = Catalog.From(digests, metadata, editorial);
        var assigned = TopicAssignments.Of(catalog, editorial.Topics);
        return new TopicCheck(
            [
                .. digests.Concat(metadata).SelectMany(file => file.Diagnostics)
                    .Concat(editorial.Diagnostics).Concat(catalog.Diagnostics).Distinct().Order(),
            ],
            catalog.Papers.Length,
            TopicEvaluation.Of(catalog, editorial.Topics, folds),
            [.. catalog.Papers.Where((_, paper) => assigned[paper].IsEmpty)]);
    }
}
