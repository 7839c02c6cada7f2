using System.Globalization;
using System.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>A reference as an RIS record. Lines end as the format asks, with CR and LF.</summary>
internal static class RisReference
{
    public static string Write(Reference reference)
    {
        var record = new StringBuilder();
        Field(record, "TY", Type(reference.Kind));
        Field(record, "ID", reference.Key);
        Field(record, "TI", reference.Title);
        foreach (var author in reference.Authors)
            Field(record, "AU", Name(author));
        foreach (var editor in reference.Editors)
            Field(record, "ED", Name(editor));
        Field(record, reference.IsPublishedByVenue ? "PB" : "T2", reference.Venue);
        Publication(record, reference.Publication);
        Field(record, "PY", reference.Year);
        Field(record, "DA", Date(reference));
        Field(record, "DO", reference.Doi?.Value);
        Field(record, "AN", reference.ArxivId is { } arxiv ? $"arXiv:{arxiv.Value}" : null);
        Field(record, "UR", reference.Url);
        return record.Append("ER  - \r\n").ToString();
    }

    private static void Publication(StringBuilder record, PublicationDetails publication)
    {
        var (first, last) = publication.Pages is { } pages ? PageRange.Ends(pages) : (null, null);
        Field(record, "T3", publication.Series);
        Field(record, "ET", publication.Edition);
        Field(record, "VL", publication.Volume);
        Field(record, "IS", publication.Issue);
        Field(record, "SP", first);
        Field(record, "EP", last);
        Field(record, "M3", publication.Genre);
        Field(record, "PB", publication.Publisher);
        Field(record, "CY", publication.Place);
        Field(record, "SN", publication.Isbn);
        Field(record, "SN", publication.Issn);
        Field(record, "LA", publication.Language);
    }

    /// <summary>The format has no preprints; readers take an unpublished work for one.</summary>
    private static string Type(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Proceedings => "CONF",
            ReferenceKind.Journal => "JOUR",
            ReferenceKind.Chapter => "CHAP",
            ReferenceKind.Book => "BOOK",
            ReferenceKind.Thesis => "THES",
            ReferenceKind.Report => "RPRT",
            ReferenceKind.Dataset => "DATA",
            ReferenceKind.Software => "COMP",
            _ => "UNPB",
        };

    private static string Name(PersonName name) =>
        name switch
        {
            { Given: null } => name.Full,
            { Suffix: { } suffix } => $"{name.Family}, {name.Given}, {suffix}",
            _ => $"{name.Family}, {name.Given}",
        };

    /// <summary><c>2025/01/30/</c>, with parts left empty that are not known.</summary>
    private static string? Date(Reference reference) =>
        reference.Published is not { } date
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/");

    private static void Field(StringBuilder record, string tag, string? value)
    {
        if (value is not null)
            record.Append(CultureInfo.InvariantCulture, $"{tag}  - {value}\r\n");
    }
}
