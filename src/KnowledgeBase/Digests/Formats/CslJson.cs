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

    private static readonly string[] Dates =
    [
        "issued",
        "published",
        "published-print",
        "published-online",
        "submitted",
    ];

    public static DigestFormat Format { get; } =
        new(
            "CSL-JSON",
            [],
            head => JsonItems.IsJson(head) && Mark().IsMatch(head),
            (source, faults) => JsonRecords.Read(source, faults, Shape, Entry)
        )
        {
            IsBibliography = true,
        };

    private static DigestEntry? Entry(JsonElement item, SourceLocation at, FaultList faults)
    {
        if (Text("title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, Text("id") ?? ""));
            return null;
        }
        var isOnArxiv = Text("archive") is { } archive && archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase);
        var authors = Names(item.Member("author"));
        var publication = CslPublication.Of(item);
        var isOfInstitution = publication.Type is PublicationType.Thesis or PublicationType.Report;
        var venue = Text("container-title") ?? Text("event-title") ?? Text("event");
        var entry = new Citation(title, at)
        {
            Abstract = Text("abstract"),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Published = Dates.Select(name => Date(item.Member(name))).FirstOrDefault(date => date is not null),
            Venue = venue ?? (isOfInstitution ? publication.Publisher : null),
            Doi = Text("DOI"),
            Eprint = isOnArxiv ? Text("archive_location") ?? Text("number") : null,
            Remarks = [Text("number"), Text("note"), Text("publisher")],
            Urls = [Text("URL")],
            Keywords =
            [
                .. (Text("keyword") ?? "").Split(
                    [',', ';'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
            ],
            Publication = isOfInstitution && venue is null ? publication with { Publisher = null } : publication,
        }.ToEntry(faults);
        return entry with
        {
            Orcids = AuthorOrcids.Of(
                item.Member("author").Elements(),
                author => AuthorList.FromNames([Name(author)]).Names.FirstOrDefault(),
                author => FirstText(author.Member("ORCID")),
                entry,
                faults
            ),
        };

        string? Text(string name) => FirstText(item.Member(name));
    }

    /// <summary>A list of names, or a text that lists them.</summary>
    internal static AuthorList Names(JsonElement names)
    {
        if (names.ValueKind == JsonValueKind.Object)
            return AuthorList.FromNames([Name(names)]);
        return names.ValueKind == JsonValueKind.String
            ? AuthorList.FromFields([PlainText(names)])
            : AuthorList.FromNames(names.Elements().Select(Name));
    }

    private static string? Name(JsonElement name)
    {
        return PlainText(name)
            ?? Text("literal")
            ?? Text("name")
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
        var year = WrittenDates.Of(FirstText(date.Member("year")));
        return year is null
            ? WrittenDates.Of(text)
            : WrittenDates.Of(year.Year, FirstText(date.Member("month")), FirstText(date.Member("day")));
    }

    private static int Number(JsonElement part) =>
        int.TryParse(PlainText(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Some writers give a list of titles; the first is the title.</summary>
    internal static string? FirstText(JsonElement value) =>
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
