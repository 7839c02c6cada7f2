using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Works of OpenAlex: one, an answer with <c>results</c>, a list, or one a line.</summary>
/// <remarks>Source: docs.openalex.org, “Work object”.</remarks>
internal static partial class OpenAlex
{
    /// <summary>Characters of an abstract for each byte of its index; real ones have fewer than one.</summary>
    private const int MostGrowth = 2;

    private static readonly JsonShape Shape = new(["id", "title", "display_name", "doi"], Wrapper());

    public static DigestFormat Format { get; } =
        new(
            "OpenAlex",
            [],
            head => JsonItems.IsJson(head) && Mark().IsMatch(head),
            (source, faults) => JsonRecords.Read(source, faults, Shape, Entry)
        )
        {
            IsBibliography = true,
        };

    private static DigestEntry? Entry(JsonElement work, SourceLocation at, FaultList faults)
    {
        var address = work.Member("id").Text() ?? "";
        var id = WorkId().Match(address).Groups["id"].Value;
        if (Title(work, id) is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, address));
            return null;
        }
        var source = work.Member("primary_location").Member("source");
        var entry = new Citation(title, at)
        {
            Abstract = Abstract(work.Member("abstract_inverted_index"), title, at, faults),
            Authors = DisplayNames.Of(work.Member("authorships").Elements().Select(Name)),
            HasMoreAuthors = work.Member("is_authors_truncated").ValueKind == JsonValueKind.True,
            Published = Published(work),
            Venue = source.Member("display_name").Text(),
            Doi = work.Member("doi").Text() ?? work.Member("ids").Member("doi").Text(),
            Eprint = Locations(work)
                .Select(location => location.Member("landing_page_url").Text())
                .FirstOrDefault(url => ArxivId.TryParse(url, out _)),
            Urls = [.. OpenPdfs(work)],
        }.ToEntry(faults);
        var isIdentified = entry.ArxivId is not null || entry.Doi is not null || entry.OtherId is not null;
        return entry with
        {
            OtherId = isIdentified || id.Length == 0 ? entry.OtherId : $"openalex:{id}",
            Organization = OnlyInstitution(work),
            Withdrawn = work.Member("is_retracted").ValueKind == JsonValueKind.True,
        };
    }

    /// <summary>Authors and institutions inside a work have display names too: only a work's own counts.</summary>
    private static string? Title(JsonElement work, string id) =>
        work.Member("title").PlainText() ?? (id.Length > 0 ? work.Member("display_name").PlainText() : null);

    private static string? Name(JsonElement authorship) =>
        authorship.Member("author").Member("display_name").Text()
        ?? DisplayNames.FromFamilyFirst(authorship.Member("raw_author_name").Text() ?? "");

    /// <summary>With several institutions, it is open whose paper it is.</summary>
    private static OrganizationName? OnlyInstitution(JsonElement work)
    {
        var names = work.Member("authorships")
            .Elements()
            .SelectMany(authorship => authorship.Member("institutions").Elements())
            .Select(institution => institution.Member("display_name").Text())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return names.Count == 1 ? new OrganizationName("", names[0]) : null;
    }

    private static PartialDate? Published(JsonElement work)
    {
        if (PartialDate.TryParse(work.Member("publication_date").Text() ?? "", out var date))
            return date;
        return PartialDate.FromNumbers(work.Member("publication_year").Number() ?? 0);
    }

    private static IEnumerable<JsonElement> Locations(JsonElement work) =>
        work.Member("locations")
            .Elements()
            .Prepend(work.Member("best_oa_location"))
            .Prepend(work.Member("primary_location"));

    private static IEnumerable<string?> OpenPdfs(JsonElement work) =>
        Locations(work)
            .Where(location => location.Member("is_oa").ValueKind == JsonValueKind.True)
            .Select(location => location.Member("pdf_url").Text())
            .Append(work.Member("open_access").Member("oa_url").Text());

    /// <summary>
    /// The words of the index, sorted by their positions. Positions do nothing but sort, so a huge one costs nothing;
    /// a long word at very many positions loses the abstract.
    /// </summary>
    private static string? Abstract(JsonElement index, string title, SourceLocation at, FaultList faults)
    {
        if (index.ValueKind != JsonValueKind.Object)
            return null;
        var words = index
            .EnumerateObject()
            .SelectMany(word => Positions(word.Name, word.Value))
            .OrderBy(word => word.Position);
        var most = (long)MostGrowth * JsonMarshal.GetRawUtf8Value(index).Length;
        var text = new StringBuilder();
        foreach (var (_, word) in words)
        {
            if (text.Length + word.Length > most)
            {
                faults.Add(DigestFaults.AbstractGrows(at, title));
                return null;
            }
            text.Append(word).Append(' ');
        }
        return JsonValues.PlainText(text.ToString());
    }

    private static IEnumerable<(double Position, string Word)> Positions(string word, JsonElement positions) =>
        positions
            .Elements()
            .Where(position => position.ValueKind == JsonValueKind.Number)
            .Select(position => (position.TryGetDouble(out var number) ? number : double.MaxValue, word));

    [GeneratedRegex(
        """(?:"(?:authorships|abstract_inverted_index)"\s*:|"id"\s*:\s*"https://openalex\.org/W)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    [GeneratedRegex("""^\{[^\[\]]*?"results"\s*:\s*\[""", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"^(?:https://openalex\.org/)?(?<id>W[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkId();
}
