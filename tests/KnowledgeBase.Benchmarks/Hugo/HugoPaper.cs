using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Benchmarks.Hugo;

/// <summary>
/// A line of <c>data/papers.jsonl</c> as a content file: its facts as front matter, its abstract as the body.
/// </summary>
internal static class HugoPaper
{
    /// <summary>As a brief page of ours shows.</summary>
    private const int MostRelated = 4;

    /// <param name="titles">Of all papers, by slug.</param>
    /// <param name="names">The slugs of names that have a page, by what they are called.</param>
    public static byte[] Write(
        JsonElement paper,
        FrozenDictionary<string, string> titles,
        FrozenDictionary<string, string> names
    )
    {
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            WriteFacts(json, paper);
            WriteTerms(json, paper, names);
            WritePeople(json, paper);
            WriteRelated(json, paper, titles);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetBytes($"\n\n{Escaped(Text(paper, "abstract") ?? "")}\n"));
        return output.ToArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, JsonElement paper)
    {
        json.WriteString("title", Text(paper, "title"));
        if (Text(paper, "published") is { } published)
            json.WriteString(
                "date",
                published.Length switch
                {
                    4 => published + "-01-01",
                    7 => published + "-01",
                    _ => published,
                }
            );
        if (Text(paper, "arxivId") is { } id)
            json.WriteString("arxivId", id);
        if (paper.TryGetProperty("organization", out var organization))
            json.WriteString("organization", Text(organization, "name"));
    }

    private static void WriteTerms(Utf8JsonWriter json, JsonElement paper, FrozenDictionary<string, string> names)
    {
        var topics = Items(paper, "topics").Select(topic => Text(topic, "id")!).ToArray();
        var mentioned = Items(paper, "mentions").Select(mention => Text(mention, "name")!);
        var introduced = Items(paper, "introduces").Select(name => name.GetString()!);
        WriteTexts(json, "topics", topics is [] ? ["unsorted"] : topics);
        WriteTexts(json, "authors", Items(paper, "authors").Select(author => Text(author, "slug")!));
        WriteTexts(
            json,
            "orgs",
            paper.TryGetProperty("organization", out var organization) ? [Text(organization, "slug")!] : []
        );
        WriteTexts(
            json,
            "names",
            mentioned.Concat(introduced).Where(names.ContainsKey).Select(name => names[name]).Distinct()
        );
        WriteTexts(json, "digests", Items(paper, "seenIn").Select(seen => Text(seen, "digest")!).Distinct());
        WriteTexts(
            json,
            "periods",
            Text(paper, "published") switch
            {
                null => ["undated"],
                { Length: < 7 } year => [year],
                var date => [date[..4], date[..7]],
            }
        );
    }

    private static void WritePeople(Utf8JsonWriter json, JsonElement paper)
    {
        json.WriteStartArray("people");
        foreach (var author in Items(paper, "authors"))
            author.WriteTo(json);
        json.WriteEndArray();
    }

    /// <summary>
    /// Found by our build; Hugo is spared the search, as it is the claims, the citations' forms and the provenance.
    /// </summary>
    private static void WriteRelated(Utf8JsonWriter json, JsonElement paper, FrozenDictionary<string, string> titles)
    {
        json.WriteStartArray("related");
        foreach (var related in Items(paper, "related").Take(MostRelated))
        {
            json.WriteStartObject();
            json.WriteString("slug", Text(related, "slug"));
            json.WriteString("title", titles[Text(related, "slug")!]);
            json.WriteString(
                "reason",
                string.Join(' ', Items(related, "reasons").Select(reason => reason.GetString()))
            );
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    /// <summary>What Markdown would read as markup stands for itself.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
            (
                char.IsAscii(character) && "\\`*_{}[]<>#&~|".Contains(character, StringComparison.Ordinal)
                    ? escaped.Append('\\')
                    : escaped
            ).Append(character);
        return escaped.ToString();
    }
}
