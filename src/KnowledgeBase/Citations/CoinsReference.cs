using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>
/// A reference as an OpenURL ContextObject for the <c>title</c> of a <c>span.Z3988</c>, with which Zotero offers every
/// paper of a list. The text still has to be escaped for HTML. A paper stands in the lists of all its authors, so that
/// only the first of many are named, and the number of the others, by way of a corporate author: a record that is not
/// whole should say so.
/// </summary>
internal static class CoinsReference
{
    /// <summary>Of most, in characters.</summary>
    private const int Length = 1024;

    /// <summary>Names before the others are counted.</summary>
    private const int MostAuthors = 20;

    public static string Write(Reference reference)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004", Length);
        Field(text, "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
        Field(text, "rft.genre", Genre(reference.Kind));
        Field(text, "rft.atitle", Excerpt.OfTitle(reference.Title));
        Field(text, "rft.jtitle", reference.Venue is { } venue ? Excerpt.OfTitle(venue) : null);
        Field(text, "rft.volume", reference.Publication.Volume);
        Field(text, "rft.issue", reference.Publication.Issue);
        Field(text, "rft.pages", reference.Publication.Pages?.Replace('–', '-'));
        Field(text, "rft.isbn", reference.Publication.Isbn);
        Field(text, "rft.issn", reference.Publication.Issn);
        if (reference.Authors is [{ Given: not null } first, ..])
        {
            Field(text, "rft.aulast", Excerpt.OfName(first.Family));
            Field(text, "rft.aufirst", Excerpt.OfName(first.Given));
        }
        Authors(text, reference.Authors);
        Field(text, "rft.date", reference.Published?.ToString());
        Field(text, "rft_id", reference.Doi is { } doi ? "info:doi/" + doi.Value : null);
        Field(text, "rft_id", reference.Url);
        return text.ToString();
    }

    private static void Authors(StringBuilder text, ImmutableArray<PersonName> authors)
    {
        var named = Quantity.Named(authors.Length, MostAuthors);
        foreach (var author in authors.AsSpan(0, named))
            Field(text, "rft.au", Excerpt.OfName(author.Full));
        if (authors.Length > named)
            Field(text, "rft.aucorp", Quantity.Others(authors.Length - named));
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static string Genre(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Proceedings => "proceeding",
            ReferenceKind.Journal => "article",
            ReferenceKind.Chapter => "bookitem",
            ReferenceKind.Book or ReferenceKind.Thesis or ReferenceKind.Report => "unknown",
            _ => "preprint",
        };
}
