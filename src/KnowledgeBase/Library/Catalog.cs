using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>
/// Everything that is known, joined. Papers are in canonical order (by slug); other records refer to papers by their
/// index in <see cref="Papers"/>.
/// </summary>
internal sealed record Catalog(
    ImmutableArray<Paper> Papers,
    ImmutableArray<Author> Authors,
    ImmutableArray<Organization> Organizations,
    ImmutableArray<Digest> Digests,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Joins everything at once, so that the order of arrival cannot matter.</summary>
    /// <param name="digests">Each entry creates or completes a paper.</param>
    /// <param name="metadata">Its entries only complete papers of the digests.</param>
    public static Catalog From(
        IEnumerable<DigestFile> digests,
        IEnumerable<DigestFile> metadata,
        EditorialFiles editorial
    )
    {
        var entries = RankedEntries.Of(digests, metadata);
        var joined = Joining.Join(entries);
        var addressed = PaperAddresses.Assign(Merging.Merge(joined.Groups));
        var noted = Notes.Apply(addressed, editorial.Notes);
        var people = PeopleCatalog.Of(noted.Papers, editorial.Authors);
        var affiliations = Affiliations.Of(noted.Papers, editorial.Organizations);
        return new Catalog(
            WithNames(noted.Papers, people, affiliations),
            WithGroups(people.Authors, affiliations.Organizations),
            affiliations.Organizations,
            Listings.Of(addressed.Papers),
            [.. addressed.Contested, .. people.Contested, .. affiliations.Contested],
            [.. noted.Redirects, .. people.Redirects, .. affiliations.Redirects],
            [
                .. joined.Diagnostics,
                .. addressed.Papers.SelectMany(paper => paper.Facts.Diagnostics),
                .. noted.Diagnostics,
                .. people.Diagnostics,
                .. affiliations.Diagnostics,
            ]
        );
    }

    /// <summary>Teams are told by the form of their names, or by an organisation of the same name.</summary>
    private static ImmutableArray<Author> WithGroups(
        ImmutableArray<Author> authors,
        ImmutableArray<Organization> organizations
    )
    {
        var names = organizations
            .SelectMany(each => each.Spellings.Select(spelling => spelling.Name).Append(each.Name))
            .Select(Slugs.From)
            .ToHashSet();
        return
        [
            .. authors.Select(author =>
                names.Contains(author.Slug) || PersonName.IsGroup(author.Name) ? author with { IsGroup = true } : author
            ),
        ];
    }

    private static ImmutableArray<Paper> WithNames(
        ImmutableArray<AddressedPaper> papers,
        PeopleCatalog people,
        Affiliations affiliations
    ) => ParallelMap.Map(papers, (paper, index) => paper.ToPaper(people.Names[index], affiliations.Links[index]));
}

internal sealed record Paper(Slug Slug, string Title)
{
    public string? Abstract { get; init; }

    /// <summary>What the abstract's source says of it: whose words it is, who owns it.</summary>
    public string? Rights { get; init; }

    public ImmutableArray<AuthorName> Authors { get; init; } = [];

    /// <summary>The length of the list, or the count that a source states if there is no list.</summary>
    public int? AuthorCount { get; init; }

    /// <summary>The count stated by a source that lists no names, if it differs from the length of the list.</summary>
    public int? StatedAuthorCount { get; init; }

    public OrganizationLink? Organization { get; init; }

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

    /// <summary>Links that sources or a note state; those inside abstracts are found by mining.</summary>
    public ImmutableArray<EntryLink> Links { get; init; } = [];

    /// <summary>Sorted by digest, then place.</summary>
    public ImmutableArray<Sighting> SeenIn { get; init; } = [];

    /// <summary>
    /// What dated files say of it, each thing once, oldest first: when it was first seen, what is new since.
    /// </summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Topic ids from a note, primary first; null keeps the computed ones.</summary>
    public ImmutableArray<Slug>? Topics { get; init; }

    /// <summary>The reader's note, in Markdown; empty if there is none.</summary>
    public string Notes { get; init; } = "";

    public string? NotePath { get; init; }

    /// <summary>Where each field came from, sorted by field name.</summary>
    public ImmutableArray<FieldSource> Provenance { get; init; } = [];
}

/// <summary>An author of a paper.</summary>
/// <param name="Name">As the paper writes it, or as the person's author file shows it.</param>
/// <param name="Slug">Of the person's page, or of the shared name's where it is open who it is.</param>
internal sealed record AuthorName(string Name, Slug Slug)
{
    /// <summary>The confirmed account at Hugging Face.</summary>
    public string? Account { get; init; }

    public Orcid? Orcid { get; init; }
}

internal sealed record OrganizationLink(Slug Slug, string Name);

/// <param name="Digest">The id of the digest: its date, or the stem of a collection.</param>
/// <param name="At">The place of the entry.</param>
internal sealed record Sighting(string Digest, SourceLocation At, int? Comments);

/// <param name="Field">The name that <c>data/papers.jsonl</c> uses.</param>
internal sealed record FieldSource(string Field, SourceLocation At)
{
    /// <summary>The field that tells this one, where no source states it.</summary>
    public string? DerivedFrom { get; init; }
}

/// <summary>A person; or a name that several people share, with its papers that are not yet told apart.</summary>
/// <param name="Papers">Indices in canonical order.</param>
internal sealed record Author(Slug Slug, string Name, ImmutableArray<int> Papers, AuthorFile? File)
{
    public PersonEvidence Evidence { get; init; } = PersonEvidence.None;

    /// <summary>The people who share the name, as indices in the catalogue; empty for a person.</summary>
    public ImmutableArray<int> People { get; init; } = [];

    public bool IsSharedName => !People.IsEmpty;

    /// <summary>A team or an organisation that papers name as author.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The account or ORCID that tells the person from others; null where nobody else has the name.</summary>
    public string? Distinction { get; init; }
}

/// <summary>The listing of a date, from one or several files, or a collection without a date.</summary>
/// <param name="Id"><c>2025-12-25</c>, or the slug of a collection's stem.</param>
/// <param name="Papers">Indices in the order of the listing.</param>
internal sealed record Digest(
    string Id,
    string Title,
    DateOnly? Date,
    ImmutableArray<string> Sources,
    ImmutableArray<int> Papers
)
{
    /// <summary>Whether one of its files is of a day of Hugging Face's Daily Papers.</summary>
    public bool IsDailyPapers { get; init; }
}

internal enum AddressKind
{
    Paper,
    Author,
    Organization,
}

/// <summary>A slug that several papers, authors or organisations ask for: it becomes a page that lists them.</summary>
/// <param name="Members">Indices in the catalogue's list of that kind.</param>
internal sealed record ContestedAddress(AddressKind Kind, Slug Slug, ImmutableArray<int> Members);

/// <summary>An old address that leads to a paper, a person or an organisation.</summary>
internal sealed record Redirect(AddressKind Kind, Slug From, Slug To);
