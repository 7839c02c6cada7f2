using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Library.People;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>
/// The collected facts about one paper, each from the entry of the highest precedence that states it.
/// </summary>
/// <param name="Entries">In order of precedence.</param>
internal sealed record MergedPaper(string Title, ImmutableArray<RankedEntry> Entries)
{
    public string? Abstract { get; init; }

    /// <summary>What the abstract's source says of it: whose words it is, who owns it.</summary>
    public string? Rights { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Beside the authors; empty where nobody is identified.</summary>
    public ImmutableArray<AuthorIdentity?> Identities { get; init; } = [];

    public int? AuthorCount { get; init; }

    /// <summary>The count stated by a source that lists no names, if it differs from the length of the list.</summary>
    public int? StatedAuthorCount { get; init; }

    public OrganizationName? Organization { get; init; }

    public PartialDate? Published { get; init; }

    public ArxivId? ArxivId { get; init; }

    public Doi? Doi { get; init; }

    public string? Venue { get; init; }

    public PublicationDetails? Publication { get; init; }

    /// <summary>As sources state them: categories, section headings, the keywords of a platform.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>What a digest says of the paper in its own words.</summary>
    public string? Summary { get; init; }

    /// <summary>A program wrote the summary.</summary>
    public bool IsSummaryByAi { get; init; }

    public int? Upvotes { get; init; }

    /// <summary>Of the repository, as the source counted them.</summary>
    public int? Stars { get; init; }

    public bool Withdrawn { get; init; }

    public ImmutableArray<EntryLink> Links { get; init; } = [];

    public ImmutableArray<FieldSource> Provenance { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
