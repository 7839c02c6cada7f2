using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>
/// A reference as a <c>ScholarlyArticle</c> for search engines, without abstract and address, which the page states.
/// Source: schema.org/ScholarlyArticle.
/// </summary>
internal static class JsonLdReference
{
    /// <summary>In bytes.</summary>
    private const int UsualLength = 1024;

    // Angle brackets and ampersands become \u003C and so on: no text can end the script element that holds this.
    private static readonly JsonWriterOptions ForScript = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>JSON on one line, safe inside <c>script</c> as it is.</summary>
    public static string Write(Reference reference)
    {
        var text = new ArrayBufferWriter<byte>(UsualLength);
        using (var json = new Utf8JsonWriter(text, ForScript))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ScholarlyArticle");
            json.WriteString("headline", reference.Title);
            WriteAuthors(json, reference.Authors);
            if (reference.Published is { } published)
                json.WriteString("datePublished", published.ToString());
            if (reference.Venue is { } venue)
                WriteNamed(json, "isPartOf", "Periodical", venue);
            WriteList(
                json,
                "identifier",
                reference.ArxivId is { } arxiv ? $"arXiv:{arxiv.Value}" : null,
                reference.Doi is { } doi ? $"doi:{doi.Value}" : null
            );
            WriteList(json, "sameAs", reference.ArxivUrl, reference.DoiUrl);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>A name that has no given part may be a group's.</summary>
    private static void WriteAuthors(Utf8JsonWriter json, ImmutableArray<PersonName> authors)
    {
        if (authors.IsEmpty)
            return;
        json.WriteStartArray("author");
        foreach (var author in authors)
            WriteNamed(json, null, author.Given is null ? "Organization" : "Person", author.Full);
        json.WriteEndArray();
    }

    /// <param name="property">Null for an item of a list.</param>
    private static void WriteNamed(Utf8JsonWriter json, string? property, string type, string name)
    {
        if (property is not null)
            json.WritePropertyName(property);
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string property, string? first, string? second)
    {
        if ((first ?? second) is null)
            return;
        json.WriteStartArray(property);
        foreach (var value in new[] { first, second })
        {
            if (value is not null)
                json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
