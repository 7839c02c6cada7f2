using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A bibliography in the Citation Style Language's JSON, as Zotero and Crossref write it.</summary>
internal static partial class CslJson
{
    public static DigestFile Read(Source source) => JsonRecords.Read(source, SourceFormat.CslJson, Entry);

    private static DigestEntry? Entry(JsonElement item, SourceLocation at, FaultList faults)
    {
        if (Text(item, "title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Text(item, "id") ?? ""));
            return null;
        }
        return new Citation(title, at)
        {
            Abstract = Text(item, "abstract"),
            Authors = DisplayNames.Of(Members(item, "author").Select(Name)),
            Published = Date(item, "issued") ?? Date(item, "published") ?? Date(item, "submitted"),
            Venue = Text(item, "container-title") ?? Text(item, "event-title"),
            Doi = Text(item, "DOI"),
            Eprint = Text(item, "archive") is { } archive && archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase)
                ? Text(item, "archive_location") ?? Text(item, "number")
                : null,
            Remarks = [Text(item, "number"), Text(item, "note")],
            Urls = [Text(item, "URL")],
        }.ToEntry(faults);
    }

    private static string? Name(JsonElement name) => name.ValueKind == JsonValueKind.Object
        ? Text(name, "literal") ?? DisplayNames.Join(
            Text(name, "given"), Text(name, "dropping-particle"), Text(name, "non-dropping-particle"),
            Text(name, "family"), Text(name, "suffix"))
        : Text(name);

    private static PartialDate? Date(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var date))
            return null;
        if (date.ValueKind == JsonValueKind.Object && Members(date, "date-parts").FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts)
            return PartialDate.FromNumbers([.. parts.EnumerateArray().Select(part => int.TryParse(Text(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)]);
        var text = date.ValueKind == JsonValueKind.Object ? Text(date, "raw") ?? Text(date, "literal") : Text(date);
        return text is not null && PartialDate.TryParse(text.Split('T', '/')[0], out var stated) ? stated : null;
    }

    private static IEnumerable<JsonElement> Members(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    /// <summary>Some writers give a list of titles; the first is the title.</summary>
    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
            ? Text(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value)
            : null;

    /// <summary>Without the few tags that the language allows in text.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => OneLine.FoldOrNull(Markup().Replace(value.GetString()!, "")),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    [GeneratedRegex(@"</?(?:i|b|sub|sup|sc|span|jats:[a-z-]+)(?:\s[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
