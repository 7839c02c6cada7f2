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
    /// <summary>Characters of an abstract for each byte of its index; a real one has less than one.</summary>
    private const int MostGrowth = 2;

    private static readonly JsonShape _shape = new(["id", "title", "display_name", "doi"], Wrapper());

    public static DigestFormat Format { get; } = new(
        "OpenAlex",
        [],
        head => JsonItems.IsJson(head) && Mark().IsMatch(head),
        (source, faults) => JsonRecords.Read(source, faults, _shape, Entry));

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
            Eprint = Locations(work).Select(location => location.Member("landing_page_url").Text())
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

    /// <summary>Authors and institutions, which lie inside works, have display names too.</summary>
    private static string? Title(JsonElement work, string id) =>
        work.Member("title").PlainText() ?? (id.Length > 0 ? work.Member("display_name").PlainText() : null);

    private static string? Name(JsonElement authorship) =>
        authorship.Member("author").Member("display_name").Text() ??
        DisplayNames.FromFamilyFirst(authorship.Member("raw_author_name").Text() ?? "");

    /// <summary>Several institutions leave open whose paper it is.</summary>
    private static OrganizationName? OnlyInstitution(JsonElement work)
    {
        var names = work.Member("authorships").Elements()
            .SelectMany(authorship => authorship.Member("institutions").Elements())
            .Select(institution => institution.Member("display_name").Text()).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? new OrganizationName("", names[0]) : null;
    }

    private static PartialDate? Published(JsonElement work)
    {
        if (PartialDate.TryParse(work.Member("publication_date").Text() ?? "", out var date))
            return date;
        return PartialDate.FromNumbers(work.Member("publication_year").Number() ?? 0);
    }

    private static IEnumerable<JsonElement> Locations(JsonElement work) =>
        work.Member("locations").Elements()
            .Prepend(work.Member("best_oa_location")).Prepend(work.Member("primary_location"));

    private static IEnumerable<string?> OpenPdfs(JsonElement work) => Locations(work)
        .Where(location => location.Member("is_oa").ValueKind == JsonValueKind.True)
        .Select(location => location.Member("pdf_url").Text())
        .Append(work.Member("open_access").Member("oa_url").Text());

    /// <summary>
    /// The words of the index in the order of their places. A place only sorts, so one far away costs nothing; a long
    /// word at many places costs the abstract.
    /// </summary>
    private static string? Abstract(JsonElement index, string title, SourceLocation at, FaultList faults)
    {
        if (index.ValueKind != JsonValueKind.Object)
            return null;
        var words = index.EnumerateObject()
            .SelectMany(word => Placed(word.Name, word.Value)).OrderBy(word => word.Place);
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

    private static IEnumerable<(double Place, string Word)> Placed(string word, JsonElement places) =>
        places.Elements().Where(place => place.ValueKind == JsonValueKind.Number)
            .Select(place => (place.TryGetDouble(out var number) ? number : double.MaxValue, word));

    [GeneratedRegex(
        """(?:"(?:authorships|abstract_inverted_index)"\s*:|"id"\s*:\s*"https://openalex\.org/W)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("""^\{[^\[\]]*?"results"\s*:\s*\[""", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"^(?:https://openalex\.org/)?(?<id>W[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkId();
}
