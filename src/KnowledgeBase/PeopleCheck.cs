using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;

namespace KnowledgeBase;

/// <summary>Who was joined and who was told apart, for the people who keep the library.</summary>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
/// <param name="Merges">People whose name papers spell in several ways.</param>
/// <param name="Splits">Names that several people bear.</param>
internal sealed record PeopleCheck(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Paper> Papers,
    ImmutableArray<Author> Authors,
    ImmutableArray<Author> Merges,
    ImmutableArray<Author> Splits
)
{
    /// <exception cref="IOException">The input folder is missing or cannot be read.</exception>
    public static PeopleCheck Of(BuildOptions options)
    {
        var knowledge = Knowledge.Read(options.Input, options.Settings);
        var authors = knowledge.Catalog.Authors;
        return new PeopleCheck(
            knowledge.Diagnostics,
            knowledge.Catalog.Papers,
            authors,
            [.. authors.Where(author => !author.IsSharedName && author.Evidence.Spellings.Length > 1)],
            [.. authors.Where(author => author.IsSharedName)]
        );
    }
}
