using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Records of arXiv's bulk metadata (<c>arxiv-metadata-oai-snapshot.json</c>): one JSON object a line.</summary>
internal static class ArxivRecords
{
    public static DigestFile Read(Source source) => JsonRecords.Read(source, SourceFormat.ArxivRecords, Entry);

    private static DigestEntry? Entry(JsonElement record, SourceLocation at, FaultList faults)
    {
        if (Text(record, "title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Text(record, "id") ?? ""));
            return null;
        }
        var summary = Text(record, "abstract");
        return new Citation(title, at)
        {
            Abstract = summary,
            Authors = DisplayNames.Of(Members(record, "authors_parsed").Select(Name)),
            Published = Published(record, at, faults),
            Eprint = Text(record, "id"),
            Doi = Text(record, "doi")?.Split(' ')[0],
            Venue = Text(record, "journal-ref"),
        }.ToEntry(faults) with
        {
            Withdrawn = ArxivDraft.IsWithdrawn(summary) || ArxivDraft.IsWithdrawn(Text(record, "comments")),
        };
    }

    /// <summary>The day of the first version.</summary>
    private static PartialDate? Published(JsonElement record, SourceLocation at, FaultList faults)
    {
        if (Members(record, "versions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } first || Text(first, "created") is not { } created)
            return null;
        if (DateTimeOffset.TryParse(created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return PartialDate.From(DateOnly.FromDateTime(time.UtcDateTime));
        faults.Add(DigestFaults.NotInCalendar(at, created));
        return null;
    }

    /// <summary><c>["Last", "First", "Jr."]</c>, any of them empty.</summary>
    private static string? Name(JsonElement name)
    {
        if (name.ValueKind != JsonValueKind.Array)
            return null;
        // arXiv keeps accents as LaTeX: ["Erd{\\H{o}}s", "Paul", ""].
        var parts = name.EnumerateArray().Select(part => LatexText.Decode(Text(part) ?? "")).ToArray();
        return DisplayNames.Join(parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(2));
    }

    private static IEnumerable<JsonElement> Members(JsonElement record, string name) =>
        record.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? OneLine.FoldOrNull(value.GetString()) : null;
}
