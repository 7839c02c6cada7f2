using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Text;

namespace KnowledgeBase.Digests.Formats;

/// <summary>arXiv's bulk metadata (<c>arxiv-metadata-oai-snapshot.json</c>): one JSON object a line.</summary>
internal static partial class ArxivRecords
{
    private static readonly JsonShape Shape = new(["id", "title"]);

    public static DigestFormat Format { get; } =
        new(
            "arXiv records",
            [".jsonl"],
            head => JsonItems.IsJson(head) && Mark().IsMatch(head),
            (source, faults) => JsonRecords.Read(source, faults, Shape, Entry)
        )
        {
            IsFromArxiv = true,
        };

    private static DigestEntry? Entry(JsonElement record, SourceLocation at, FaultList faults)
    {
        if (Text("title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Text("id") ?? ""));
            return null;
        }
        var entry = new Citation(LatexText.DecodeLetters(title), at)
        {
            Abstract = Decoded("abstract"),
            Authors = DisplayNames.Of(record.Member("authors_parsed").Elements().Select(Name)),
            Published = StatedDates.Published(FirstVersion(record), at, faults),
            Eprint = Text("id"),
            Doi = Text("doi")?.Split(' ')[0],
            Venue = Decoded("journal-ref"),
        }.ToEntry(faults);
        var newest = record.Member("versions").Elements().LastOrDefault();
        return entry with
        {
            ArxivVersion = NumberOf(newest.Member("version").Text()) ?? entry.ArxivVersion,
            VersionDay = StatedDates.OfTimeStamp(newest.Member("created").Text()),
            Withdrawn = entry.Withdrawn || Withdrawals.IsStated(Text("comments")),
        };

        string? Text(string name) => record.Member(name).Text();

        // arXiv keeps accents as TeX.
        string? Decoded(string name) => Text(name) is { } text ? LatexText.DecodeLetters(text) : null;
    }

    private static string? FirstVersion(JsonElement record) =>
        record.Member("versions").Elements().FirstOrDefault().Member("created").Text();

    /// <param name="version"><c>v2</c>.</param>
    private static int? NumberOf(string? version) =>
        int.TryParse(version?.TrimStart('v'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary><c>["Last", "First", "Jr."]</c>, any of them empty.</summary>
    private static string? Name(JsonElement name)
    {
        // arXiv keeps accents as LaTeX: ["Erd{\\H{o}}s", "Paul", ""].
        var parts = name.Elements().Select(part => LatexText.Decode(part.Text() ?? "")).ToArray();
        return DisplayNames.Join(parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(2));
    }

    /// <summary>A list after such a name is another format's: OpenAlex gives the positions of each word.</summary>
    [GeneratedRegex(
        """(?:"authors_parsed"\s*:|"(?:update_date|submitter)"\s*:\s*[^\s\[])""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
