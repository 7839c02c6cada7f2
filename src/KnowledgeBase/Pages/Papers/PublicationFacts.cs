using System.Collections.Immutable;
using KnowledgeBase.Templates;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Papers;

/// <summary>Where in print a paper stands, as its page says it.</summary>
/// <param name="InPrint">“Volume 12, issue 3, pages 45–67”; null where none of them is known.</param>
internal sealed record PublicationFacts(string? InPrint)
{
    /// <summary>On the page; the data file has all.</summary>
    private const int MostEditors = 20;

    public static TemplateModel<PublicationFacts> Model { get; } =
        new TemplateModel<PublicationFacts>("publication", "Where in print a paper stands.")
            .Text("in_print", x => x.InPrint, "“Volume 12, issue 3, pages 45–67”; null when unknown.")
            .Text("publisher", x => x.Publisher, "Null when unknown.")
            .Text("place", x => x.Place, "Where it was published; null when unknown.")
            .Texts("editors", x => x.Editors, "The first 20 at most.")
            .Number("other_editors", x => x.OtherEditors, "How many editors are not named; null where all are.")
            .Text("series", x => x.Series, "Null when unknown.")
            .Text("edition", x => x.Edition, "Null when unknown.")
            .Text("genre", x => x.Genre, "The kind of a thesis or report; null when unknown.")
            .Text("volume", x => x.Volume, "Null when unknown.")
            .Text("issue", x => x.Issue, "Null when unknown.")
            .Text("first_page", x => x.FirstPage, "Null when unknown.")
            .Text("last_page", x => x.LastPage, "Null when unknown, and for a single page.")
            .Text("isbn", x => x.Isbn, "Null when unknown.")
            .Text("issn", x => x.Issn, "Null when unknown.")
            .Text("language", x => x.Language, "As the source states it; null when unknown.");

    public string? Publisher { get; init; }
    public string? Place { get; init; }
    public ImmutableArray<string> Editors { get; init; } = [];
    public int? OtherEditors { get; init; }
    public string? Series { get; init; }
    public string? Edition { get; init; }
    public string? Genre { get; init; }
    public string? Volume { get; init; }
    public string? Issue { get; init; }
    public string? FirstPage { get; init; }
    public string? LastPage { get; init; }
    public string? Isbn { get; init; }
    public string? Issn { get; init; }
    public string? Language { get; init; }

    /// <summary>Null where only the kind or an address is stated: that stands elsewhere on the page.</summary>
    public static PublicationFacts? Of(PublicationDetails details)
    {
        if (!details.StatesMore)
            return null;
        var (first, last) = details.Pages is { } pages ? PageRange.Ends(pages) : (null, null);
        return new PublicationFacts(InWords(details))
        {
            Publisher = details.Publisher,
            Place = details.Place,
            Editors = [.. details.Editors.Take(MostEditors)],
            OtherEditors = details.Editors.Length > MostEditors ? details.Editors.Length - MostEditors : null,
            Series = details.Series,
            Edition = details.Edition,
            Genre = details.Genre,
            Volume = details.Volume,
            Issue = details.Issue,
            FirstPage = first,
            LastPage = last,
            Isbn = details.Isbn,
            Issn = details.Issn,
            Language = details.Language,
        };
    }

    private static string? InWords(PublicationDetails details)
    {
        var isRange = details.Pages?.AsSpan().ContainsAny('–', ',') ?? false;
        var words = Joined(
            details.Volume is { } volume ? $"volume {volume}" : null,
            details.Issue is { } issue ? $"issue {issue}" : null,
            details.Pages is { } pages ? $"{(isRange ? "pages" : "page")} {pages}" : null
        );
        return words is null ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string? Joined(params string?[] parts) =>
        string.Join(", ", parts.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}
