using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Digests;

namespace KnowledgeBase.References;

/// <summary>References as CSL-JSON, which Zotero, Pandoc and citation processors read.</summary>
public static class CslReference
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A file of its own, never inlined in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list with one line end behind it.</summary>
    public static string Write(IEnumerable<Reference> references) =>
        new JsonArray([.. references.Select(Item)]).ToJsonString(Indented) + "\n";

    private static JsonNode Item(Reference reference)
    {
        var item = new JsonObject
        {
            ["id"] = reference.Key,
            ["type"] = Type(reference.Kind),
            ["title"] = reference.Title,
        };
        if (!reference.Authors.IsEmpty)
            item["author"] = new JsonArray([.. reference.Authors.Select(Name)]);
        if (reference.Published is { } date)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(DateParts(date)) };
        Add(item, "container-title", reference.Venue);
        if (reference.ArxivId is { } arxiv)
        {
            item["archive"] = "arXiv";
            item["archive_location"] = arxiv.Value;
            item["number"] = $"arXiv:{arxiv.Value}";
        }
        Add(item, "DOI", reference.Doi?.Value);
        Add(item, "URL", reference.Url);
        return item;
    }

    private static string Type(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Proceedings => "paper-conference",
        ReferenceKind.Journal => "article-journal",
        _ => "article",
    };

    private static JsonObject Name(PersonName name)
    {
        if (name.Given is null)
            return new JsonObject { ["literal"] = name.Full };
        var parts = new JsonObject { ["family"] = name.Family, ["given"] = name.Given };
        Add(parts, "suffix", name.Suffix);
        return parts;
    }

    private static JsonArray DateParts(PartialDate date) =>
        new([.. new[] { date.Year, date.Month, date.Day }.OfType<int>().Select(part => JsonValue.Create(part))]);

    private static void Add(JsonObject item, string name, string? value)
    {
        if (value is not null)
            item[name] = value;
    }
}
