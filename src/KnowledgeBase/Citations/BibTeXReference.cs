using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>A reference as a BibTeX entry, in UTF-8, for BibTeX and biblatex alike.</summary>
internal static class BibTeXReference
{
    /// <summary>In characters, with some room.</summary>
    private const int UsualLength = 640;

    private static readonly SearchValues<char> Special = SearchValues.Create("&%$#_{}\\~^-'`,<>");

    public static string Write(Reference reference)
    {
        var entry = new StringBuilder(UsualLength).Append(
            CultureInfo.InvariantCulture,
            $"@{Type(reference)}{{{reference.Key}"
        );
        Field(entry, "title", string.Join(' ', reference.Title.Split(' ').Select(Protected)));
        if (!reference.Authors.IsEmpty)
            Field(entry, "author", string.Join(" and ", reference.Authors.Select(Name)));
        Publication(entry, reference);
        Field(entry, "year", reference.Year);
        Field(entry, "month", reference.Published?.Month?.ToString(CultureInfo.InvariantCulture));
        Field(entry, "day", reference.Published?.Day?.ToString(CultureInfo.InvariantCulture));
        if (reference.ArxivId is { } arxiv)
        {
            Field(entry, "eprint", arxiv.Value);
            Field(entry, "archivePrefix", "arXiv");
            Field(entry, "eprinttype", "arxiv");
        }
        Field(entry, "doi", Escaped(reference.Doi?.Value));
        Field(entry, "url", EscapedUrl(reference.Url));
        return entry.Append("\n}\n").ToString();
    }

    private static void Publication(StringBuilder entry, Reference reference)
    {
        var publication = reference.Publication;
        if (!publication.Editors.IsEmpty)
            Field(entry, "editor", string.Join(" and ", reference.Editors.Select(Name)));
        Field(entry, VenueField(reference.Kind), Escaped(reference.Venue));
        Field(entry, "series", Escaped(publication.Series));
        Field(entry, "edition", Escaped(publication.Edition));
        Field(entry, "volume", Escaped(publication.Volume));
        Field(entry, "number", Escaped(publication.Issue));
        Field(
            entry,
            "pages",
            publication.Pages is { } pages ? string.Join("--", pages.Split('–').Select(Escaped)) : null
        );
        Field(entry, "type", IsMasters(reference) ? null : Escaped(publication.Genre));
        Field(entry, "publisher", Escaped(publication.Publisher));
        Field(entry, "address", Escaped(publication.Place));
        Field(entry, "isbn", Escaped(publication.Isbn));
        Field(entry, "issn", Escaped(publication.Issn));
        Field(entry, "language", Escaped(publication.Language));
    }

    private static string Type(Reference reference) =>
        reference.Kind switch
        {
            ReferenceKind.Proceedings => "inproceedings",
            ReferenceKind.Journal => "article",
            ReferenceKind.Chapter => "incollection",
            ReferenceKind.Book => "book",
            ReferenceKind.Thesis => IsMasters(reference) ? "mastersthesis" : "phdthesis",
            ReferenceKind.Report => "techreport",
            ReferenceKind.Dataset => "dataset",
            ReferenceKind.Software => "software",
            _ => "misc",
        };

    private static bool IsMasters(Reference reference) =>
        reference.Kind == ReferenceKind.Thesis && reference.Publication.Genre is "Master's thesis";

    private static string VenueField(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Proceedings or ReferenceKind.Chapter or ReferenceKind.Book => "booktitle",
            ReferenceKind.Thesis => "school",
            ReferenceKind.Report => "institution",
            _ => "journal",
        };

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (value is not null)
            entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
    }

    private static string Name(PersonName name) =>
        name switch
        {
            { Given: null } => $"{{{Escaped(name.Full)}}}",
            { Suffix: { } suffix } => $"{Escaped(name.Family)}, {Escaped(suffix)}, {Escaped(name.Given)}",
            _ => $"{Escaped(name.Family)}, {Escaped(name.Given)}",
        };

    /// <summary>Styles set titles in lower case; braces keep a word such as <c>LoRA</c> as it is.</summary>
    private static string Protected(string word) => HasInnerCapital(word) ? $"{{{Escaped(word)}}}" : Escaped(word)!;

    private static bool HasInnerCapital(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Characters that LaTeX reads as commands, and pairs that its fonts join. Braces get names, because BibTeX counts
    /// even escaped ones.
    /// </summary>
    private static string? Escaped(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        var before = '\0';
        foreach (var c in text)
        {
            if (c == before && c is '-' or '\'' or '`' or ',' or '<' or '>')
                escaped.Append("{}");
            if (Command(c) is { } command)
                escaped.Append(command);
            else
                escaped.Append(c);
            before = c;
        }
        return escaped.ToString();
    }

    private static string? Command(char c) =>
        c switch
        {
            '&' or '%' or '$' or '#' or '_' => $@"\{c}",
            '{' => @"\textbraceleft{}",
            '}' => @"\textbraceright{}",
            '\\' => @"\textbackslash{}",
            '~' => @"\textasciitilde{}",
            '^' => @"\textasciicircum{}",
            _ => null,
        };

    /// <summary>Addresses are taken as they are; only what would end the field or begin a comment is encoded.</summary>
    private static string? EscapedUrl(string? url) =>
        url
            ?.Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
}
