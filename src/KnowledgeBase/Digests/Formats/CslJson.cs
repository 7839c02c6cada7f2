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
    private static readonly JsonShape Shape = new(["id", "type", "title", "DOI"], Wrapper());

    public static DigestFormat Format { get; } =
        new(
            "CSL-JSON",
            [],
            head => JsonItems.IsJson(head) && Mark().IsMatch(head),
            (source, faults) => JsonRecords.Read(source, faults, Shape, Entry)
        );

    private static DigestEntry? Entry(JsonElement item, SourceLocation at, FaultList faults)
    {
        if (Text("title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Text("id") ?? ""));
            return null;
        }
        var isOnArxiv = Text("archive") is { } archive && archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase);
        return new Citation(title, at)
        {
            Abstract = Text("abstract"),
            Authors = DisplayNames.Of(item.Member("author").Elements().Select(Name)),
            Published = Date(item.Member("issued")) ?? Date(item.Member("published")) ?? Date(item.Member("submitted")),
            Venue = Text("container-title") ?? Text("event-title"),
            Doi = Text("DOI"),
            Eprint = isOnArxiv ? Text("archive_location") ?? Text("number") : null,
            Remarks = [Text("number"), Text("note")],
            Urls = [Text("URL")],
        }.ToEntry(faults);

        string? Text(string name) => FirstText(item.Member(name));
    }

    private static string? Name(JsonElement name)
    {
        return PlainText(name)
            ?? Text("literal")
            ?? DisplayNames.Join(
                Text("given"),
                Text("dropping-particle"),
                Text("non-dropping-particle"),
                Text("family"),
                Text("suffix")
            );

        string? Text(string part) => FirstText(name.Member(part));
    }

    private static PartialDate? Date(JsonElement date)
    {
        if (date.Member("date-parts").Elements().FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts)
            return PartialDate.FromNumbers([.. parts.EnumerateArray().Select(Number)]);
        var text = PlainText(date) ?? FirstText(date.Member("raw")) ?? FirstText(date.Member("literal"));
        return text is not null && PartialDate.TryParse(text.Split('T', '/')[0], out var stated) ? stated : null;
    }

    private static int Number(JsonElement part) =>
        int.TryParse(PlainText(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Some writers give a list of titles; the first is the title.</summary>
    private static string? FirstText(JsonElement value) =>
        PlainText(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value);

    private static string? PlainText(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.PlainText();

    /// <summary>
    /// The language's own names, or one of its types. What merely has a DOI or authors, an answer of Crossref around
    /// its items, and what reference managers export in names of their own is read as other JSON.
    /// </summary>
    [GeneratedRegex(
        """
            \A(?!(?s:.{0,2000}?)"(?:message-type|message-version|itemType|creatorType)"\s*:)(?s:.*?)(?:
            "(?:issued|container-title)"\s*:|
            "author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"\s*:|
            "type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|book|chapter|dataset|
                document|entry|manuscript|paper-conference|report|software|speech|standard|thesis|webpage|
                journal-article|proceedings-article|book-chapter|posted-content|monograph)")
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    [GeneratedRegex("""^\{[^\[\]]*?"items"\s*:\s*\[""", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();
}
