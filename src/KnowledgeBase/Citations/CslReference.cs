using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>References as CSL-JSON, which Zotero, Pandoc and citation processors read.</summary>
internal static class CslReference
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        // A file of its own; a page that shows it escapes it as it does any text.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list, each item on a line of its own.</summary>
    public static string Write(IEnumerable<Reference> references) =>
        Encoding.UTF8.GetString(List(references.Select(Item)).Span);

    /// <summary>A list of what <see cref="Item"/> gave, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> List(IEnumerable<byte[]> items)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("["u8);
        foreach (var item in items)
        {
            output.Write(output.WrittenCount == 1 ? "\n"u8 : ",\n"u8);
            output.Write(item);
        }
        output.Write("\n]\n"u8);
        return output.WrittenMemory;
    }

    /// <summary>One line of UTF-8.</summary>
    public static byte[] Item(Reference reference)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Relaxed))
            WriteItem(json, reference);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", Type(reference.Kind));
        json.WriteString("title", reference.Title);
        if (!reference.Authors.IsEmpty)
            WriteNames(json, "author", reference.Authors);
        if (!reference.Publication.Editors.IsEmpty)
            WriteNames(json, "editor", reference.Editors);
        if (reference.Published is { } date)
            WriteDate(json, date);
        WriteText(json, reference.IsPublishedByVenue ? "publisher" : "container-title", reference.Venue);
        WritePublication(json, reference);
        if (reference.ArxivId is { } arxiv)
        {
            json.WriteString("archive", "arXiv");
            json.WriteString("archive_location", arxiv.Value);
            json.WriteString("number", $"arXiv:{arxiv.Value}");
        }
        WriteText(json, "DOI", reference.Doi?.Value);
        WriteText(json, "URL", reference.Url);
        json.WriteEndObject();
    }

    private static string Type(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Proceedings => "paper-conference",
            ReferenceKind.Journal => "article-journal",
            ReferenceKind.Chapter => "chapter",
            ReferenceKind.Book => "book",
            ReferenceKind.Thesis => "thesis",
            ReferenceKind.Report => "report",
            ReferenceKind.Dataset => "dataset",
            ReferenceKind.Software => "software",
            _ => "article",
        };

    private static void WritePublication(Utf8JsonWriter json, Reference reference)
    {
        var publication = reference.Publication;
        WriteText(json, "collection-title", publication.Series);
        WriteText(json, "edition", publication.Edition);
        WriteText(json, "volume", publication.Volume);
        WriteText(json, "issue", publication.Issue);
        WriteText(json, "page", publication.Pages?.Replace('–', '-'));
        WriteText(json, "genre", publication.Genre);
        WriteText(json, "publisher", publication.Publisher);
        WriteText(json, "publisher-place", publication.Place);
        WriteText(json, "ISBN", publication.Isbn);
        WriteText(json, "ISSN", publication.Issn);
        WriteText(json, "language", publication.Language);
    }

    private static void WriteNames(Utf8JsonWriter json, string property, ImmutableArray<PersonName> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString(name.Given is null ? "literal" : "family", name.Given is null ? name.Full : name.Family);
            WriteText(json, "given", name.Given);
            WriteText(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in new[] { date.Year, date.Month, date.Day }.OfType<int>())
            json.WriteNumberValue(part);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
