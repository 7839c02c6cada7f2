using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>One collected file, read.</summary>
/// <param name="Date">The listing's date; a file without one is a collection named by its stem.</param>
internal sealed record DigestFile(
    string Path,
    DigestFormat Format,
    DateOnly? Date,
    ImmutableArray<DigestEntry> Entries,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>The day on which it was collected, as its name or its folders say; null where they do not.</summary>
    public DateOnly? DayInName { get; init; }
}

/// <summary>One paper as one file states it; what the file does not state is null or empty.</summary>
/// <param name="Title">One line, white space folded, otherwise as it came.</param>
/// <param name="At">Where the entry begins.</param>
internal sealed record DigestEntry(string Title, SourceLocation At)
{
    public string? Abstract { get; init; }

    /// <summary>What the source says of its abstracts: whose words they are, who owns them.</summary>
    public string? Rights { get; init; }

    /// <summary>Display names in the order of the paper: given names first, no LaTeX.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The source says that its list of names is not complete: “and others”.</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>As the source states it, where it lists no names.</summary>
    public int? AuthorCount { get; init; }

    public OrganizationName? Organization { get; init; }

    public PartialDate? Published { get; init; }

    public ArxivId? ArxivId { get; init; }

    /// <summary>The version at arXiv that the source describes, from 1.</summary>
    public int? ArxivVersion { get; init; }

    /// <summary>The day of that version.</summary>
    public DateOnly? VersionDay { get; init; }

    public Doi? Doi { get; init; }

    /// <summary>The source's own identifier, where it has neither of the two: <c>acl:2020.acl-main.1</c>.</summary>
    public string? OtherId { get; init; }

    public string? Venue { get; init; }

    /// <summary>Where in print it stands: volume, pages, publisher and more.</summary>
    public PublicationDetails? Publication { get; init; }

    public int? Comments { get; init; }

    public bool Withdrawn { get; init; }

    public ImmutableArray<EntryLink> Links { get; init; } = [];

    /// <summary>Of the source: section headings, categories, the keywords of a platform.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>What the digest says of the paper in its own words, beside the abstract.</summary>
    public string? Summary { get; init; }

    /// <summary>A program wrote the summary.</summary>
    public bool IsSummaryByAi { get; init; }

    public int? Upvotes { get; init; }

    /// <summary>Stars of the repository, as the source counted them.</summary>
    public int? Stars { get; init; }

    /// <summary>Accounts that authors have claimed on the platform of the listing.</summary>
    public ImmutableArray<AuthorAccount> Accounts { get; init; } = [];

    public ImmutableArray<AuthorOrcid> Orcids { get; init; } = [];
}

/// <param name="Handle">The organisation's name in addresses of its platform, as it came: <c>naver-ai</c>.</param>
/// <param name="Name">For display: <c>NAVER AI Lab</c>.</param>
internal sealed record OrganizationName(string Handle, string Name);

/// <summary>An account of an author on the platform of the listing.</summary>
/// <param name="Author">Position in the list of authors, from 0.</param>
/// <param name="Handle">The account's name in addresses: <c>ann-lee</c>.</param>
/// <param name="Status">How far the platform has checked the claim, as it says; null where it does not.</param>
internal sealed record AuthorAccount(int Author, string Handle, string? Status)
{
    /// <summary>
    /// Whether the author or the platform's staff have said whose account it is; anything else is a program's guess.
    /// </summary>
    public bool IsConfirmed => Status is "claimed_verified" or "admin_assigned";
}

/// <param name="Author">Position in the list of authors, from 0.</param>
internal sealed record AuthorOrcid(int Author, Orcid Orcid);
