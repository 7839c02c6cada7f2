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

    public ArxivId? ArxivId { get; init; }

    public Doi? Doi { get; init; }

    /// <summary>The absolute address of the paper's page in the knowledge base; null where the site has none.</summary>
    public string? Page { get; init; }

    /// <summary>Where the paper itself is, else its page in the knowledge base; null where neither is known.</summary>
    public string? Url => ArxivUrl ?? DoiUrl ?? Page;

    internal string? ArxivUrl => ArxivId is { } arxiv ? $"https://arxiv.org/abs/{arxiv.Value}" : null;

    internal string? DoiUrl =>
        Doi is { } doi
            ? $"https://doi.org/{string.Join('/', doi.Value.Split('/').Select(Uri.EscapeDataString))}"
            : null;

    /// <param name="key">As <see cref="CitationKeys"/> gives it.</param>
    /// <param name="page">The absolute address of the paper's page, null where the site has none.</param>
    public static Reference Of(Paper paper, string key, string? page) =>
        new(key, OneLine.Fold(LatexText.ToPlain(paper.Title)))
        {
            Kind = KindOf(paper.Venue),
            Authors = [.. paper.Authors.Select(author => PersonName.Of(OneLine.Fold(author.Name)))],
            Published = paper.Published,
            Venue = paper.Venue is { } venue ? OneLine.Fold(LatexText.ToPlain(venue)) : null,
            ArxivId = paper.ArxivId,
            Doi = paper.Doi,
            Page = page,
        };

    internal string? Year => Published?.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static ReferenceKind KindOf(string? venue)
    {
        if (venue is null)
            return ReferenceKind.Preprint;
        return Array.Exists(ProceedingsWords, word => venue.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? ReferenceKind.Proceedings
            : ReferenceKind.Journal;
    }
}
