using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace KnowledgeBase.References;

/// <summary>
/// A reference as a <c>ScholarlyArticle</c> for search engines. The abstract and the address are left out: the page states
/// them already.
/// Source: schema.org/ScholarlyArticle.
/// </summary>
public static class JsonLdReference
{
    // Angle brackets and ampersands become \u003C and so on: no text can end the script element that holds this.
    private static readonly JsonSerializerOptions ForScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON on one line, safe inside <c>script</c> as it is.</summary>
    public static string Write(Reference reference)
    {
        var article = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "ScholarlyArticle" };
        article["headline"] = reference.Title;
        if (!reference.Authors.IsEmpty)
            article["author"] = List(reference.Authors.Select(Author));
        Add(article, "datePublished", reference.Published?.ToString());
        if (reference.Venue is { } venue)
            article["isPartOf"] = new JsonObject { ["@type"] = "Periodical", ["name"] = venue };
        AddList(article, "identifier", [
            reference.ArxivId is { } arxiv ? $"arXiv:{arxiv.Value}" : null,
            reference.Doi is { } doi ? $"doi:{doi.Value}" : null,
        ]);
        AddList(article, "sameAs", [reference.ArxivUrl, reference.DoiUrl]);
        return article.ToJsonString(ForScript);
    }

    /// <summary>A name that has no given part may be a group's.</summary>
    private static JsonNode Author(PersonName name) => new JsonObject
    {
        ["@type"] = name.Given is null ? "Organization" : "Person",
        ["name"] = name.Full,
    };

    private static void Add(JsonObject article, string name, string? value)
    {
        if (value is not null)
            article[name] = value;
    }

    private static void AddList(JsonObject article, string name, IEnumerable<string?> values)
    {
        var known = List(values.OfType<string>().Select(value => (JsonNode)value));
        if (known.Count > 0)
            article[name] = known;
    }

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
