using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

internal enum ReferenceKind
{
    Preprint,
    Journal,
    Proceedings,
    Chapter,
    Book,
    Thesis,
    Report,
    Dataset,
    Software,
}

/// <summary>A paper as a bibliography states it; every format is written from this.</summary>
/// <param name="Key">Unique in its library: <c>douillard2025streaming</c>.</param>
/// <param name="Title">One line of plain Unicode, formulas included.</param>
internal sealed record Reference(string Key, string Title)
{
    private static readonly string[] ProceedingsWords =
    [
        "proceedings",
        "conference",
        "workshop",
        "symposium",
        "meeting",
        "advances in neural",
        "findings of",
    ];

    public ReferenceKind Kind { get; init; }

    public ImmutableArray<PersonName> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    public string? Venue { get; init; }

    /// <summary>Where in print it stands; states nothing where no source does.</summary>
    public PublicationDetails Publication { get; init; } = new();

    /// <summary>As names of people.</summary>
    public ImmutableArray<PersonName> Editors => [.. Publication.Editors.Select(PersonName.Of)];

    public ArxivId? ArxivId { get; init; }

    public Doi? Doi { get; init; }

    /// <summary>The absolute address of the paper's page in the knowledge base; null where the site has none.</summary>
    public string? Page { get; init; }

    /// <summary>
    /// The address that its bibliography states, else where the paper itself is, else its page in the knowledge base;
    /// null where none is known.
    /// </summary>
    public string? Url => Publication.Url ?? ArxivUrl ?? DoiUrl ?? Page;

    internal string? ArxivUrl => ArxivId is { } arxiv ? $"https://arxiv.org/abs/{arxiv.Value}" : null;

    internal string? DoiUrl =>
        Doi is { } doi
            ? $"https://doi.org/{string.Join('/', doi.Value.Split('/').Select(Uri.EscapeDataString))}"
            : null;

    /// <param name="key">As <see cref="CitationKeys"/> gives it.</param>
    /// <param name="page">The absolute address of the paper's page, null where the site has none.</param>
    public static Reference Of(Paper paper, string key, string? page) =>
        new(key, Plain(paper.Title))
        {
            Kind = KindOf(paper),
            Authors = [.. paper.Authors.Select(author => PersonName.Of(OneLine.Fold(author.Name)))],
            Published = paper.Published,
            Venue = paper.Venue is { } venue ? Plain(venue) : null,
            Publication = paper.Publication ?? new PublicationDetails(),
            ArxivId = paper.ArxivId,
            Doi = paper.Doi,
            Page = page,
        };

    internal string? Year => Published?.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Whether its venue is the institution that publishes it: no other publisher is stated.</summary>
    internal bool IsPublishedByVenue =>
        Kind is ReferenceKind.Thesis or ReferenceKind.Report && Publication.Publisher is null;

    private static string Plain(string text) => OneLine.Fold(MarkupText.ToPlain(LatexText.ToPlain(text)));

    private static ReferenceKind KindOf(Paper paper) =>
        paper.Publication?.Type switch
        {
            PublicationType.Article when paper.Venue is not null => ReferenceKind.Journal,
            PublicationType.ConferencePaper when paper.Venue is not null => ReferenceKind.Proceedings,
            PublicationType.Chapter => ReferenceKind.Chapter,
            PublicationType.Book => ReferenceKind.Book,
            PublicationType.Thesis => ReferenceKind.Thesis,
            PublicationType.Report => ReferenceKind.Report,
            PublicationType.Dataset => ReferenceKind.Dataset,
            PublicationType.Software => ReferenceKind.Software,
            _ => KindOf(paper.Venue),
        };

    private static ReferenceKind KindOf(string? venue)
    {
        if (venue is null)
            return ReferenceKind.Preprint;
        return Array.Exists(ProceedingsWords, word => venue.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? ReferenceKind.Proceedings
            : ReferenceKind.Journal;
    }
}
