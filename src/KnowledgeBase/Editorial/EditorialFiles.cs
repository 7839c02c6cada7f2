using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>The files that people write, read and checked; the program never changes them.</summary>
internal sealed record EditorialFiles(
    SiteSettings Settings,
    NameLists Names,
    ImmutableArray<PaperNote> Notes,
    ImmutableArray<Topic> Topics,
    ImmutableArray<AuthorFile> Authors,
    ImmutableArray<OrganizationFile> Organizations,
    ImmutableArray<ContentFile> Pages,
    ImmutableArray<Watch> Watches,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>What the pages show or lead to, published as it is.</summary>
    public ImmutableArray<PageAttachment> Attachments { get; init; } = [];

    public static EditorialFiles None { get; } = new(SiteSettings.Default, NameLists.Empty, [], [], [], [], [], [], []);
}

/// <summary>A reader's note on one paper; what it states overrides what was collected.</summary>
/// <param name="Paper">A slug, an arXiv identifier or a title.</param>
internal sealed record PaperNote(string Paper, SourceLocation At)
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Topic ids, primary first; null keeps the computed ones.</summary>
    public ImmutableArray<Slug>? Topics { get; init; }

    public string? Organization { get; init; }

    public PartialDate? Published { get; init; }

    public ImmutableArray<EntryLink> Links { get; init; } = [];

    public bool? Withdrawn { get; init; }

    /// <summary>Old slugs that lead to this paper.</summary>
    public ImmutableArray<Slug> RedirectFrom { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";
}

/// <param name="Id">The file's stem.</param>
internal sealed record Topic(Slug Id, string Title, SourceLocation At)
{
    public Slug? Parent { get; init; }

    public ImmutableArray<Keyword> Keywords { get; init; } = [];

    public ImmutableArray<TopicExample> Examples { get; init; } = [];

    /// <summary>Markdown that introduces the topic.</summary>
    public string Body { get; init; } = "";
}

internal sealed record Keyword(string Phrase, double Weight);

/// <param name="Paper">A slug, an arXiv identifier or a title.</param>
internal sealed record TopicExample(string Paper, bool Primary);

internal sealed record AuthorFile(string Name, SourceLocation At)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Papers (slug, arXiv identifier or title) of other people with this name.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>Papers of this person and of no other, whatever else is known.</summary>
    public ImmutableArray<string> Papers { get; init; } = [];

    public ImmutableArray<Orcid> Orcids { get; init; } = [];

    /// <summary>Names of accounts at Hugging Face.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Names of profiles at OpenReview: <c>~Ana_Ruiz1</c>.</summary>
    public ImmutableArray<string> OpenReview { get; init; } = [];

    /// <summary>Identifiers of people at DBLP: <c>35/7092-1</c>.</summary>
    public ImmutableArray<string> Dblp { get; init; } = [];

    public IEnumerable<string> Names => Aliases.Prepend(Name).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the file says which of the people of its name it means.</summary>
    public bool HasEvidence => !Orcids.IsEmpty || !Accounts.IsEmpty || !Papers.IsEmpty;

    public string? Homepage { get; init; }

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";
}

internal sealed record OrganizationFile(string Name, SourceLocation At)
{
    /// <summary>Other names and handles.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names of accounts at Hugging Face.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>Whether the file says which of several organisations of its name it means.</summary>
    public bool HasEvidence => !Accounts.IsEmpty;

    public string? Homepage { get; init; }

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";
}

/// <param name="Address">Relative to the site, without extension: <c>pages/a/b.md</c> is <c>a/b</c>.</param>
internal sealed record ContentFile(string Address, string Title, SourceLocation At)
{
    public string? Description { get; init; }

    /// <summary>Whether the site's own menu leads to it.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";
}

/// <summary>What a reader follows: a paper belongs to it that meets every condition stated.</summary>
/// <param name="Id">The file's stem.</param>
internal sealed record Watch(Slug Id, string Title, SourceLocation At)
{
    /// <summary>In the language of the search; a paper answers at least one.</summary>
    public ImmutableArray<string> Queries { get; init; } = [];

    /// <summary>Names or slugs; at least one wrote the paper.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Names or slugs; one is the paper's.</summary>
    public ImmutableArray<string> Organizations { get; init; } = [];

    /// <summary>Names or slugs; the paper introduces or mentions at least one.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The paper has at least one.</summary>
    public ImmutableArray<Slug> Topics { get; init; } = [];

    /// <summary><c>code</c>, <c>data</c>, <c>model</c>: the paper links to all.</summary>
    public ImmutableArray<string> Has { get; init; } = [];

    /// <summary>The paper was published then or later.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Markdown that says why.</summary>
    public string Body { get; init; } = "";

    /// <summary>Whether no condition is stated.</summary>
    public bool IsEmpty =>
        Queries.IsEmpty && Authors.IsEmpty && Organizations.IsEmpty && Names.IsEmpty && Topics.IsEmpty && Has.IsEmpty;
}
