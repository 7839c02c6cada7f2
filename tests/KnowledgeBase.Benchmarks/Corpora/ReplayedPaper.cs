using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// New papers at the statistics of an archive's own: as many authors, accounts, words and links as the paper that is
/// replayed, under a new identifier and name. Its abstract begins as that paper's and ends as another's.
/// </summary>
/// <param name="items">Of the API's answers.</param>
internal sealed class ReplayedPaper(JsonObject[] items, ulong seed)
{
    /// <summary>
    /// How many of the people in a round were there in the one before: of those in the later half of 457 days, 35 % are
    /// in the earlier.
    /// </summary>
    private const double KnownPercent = 35;

    /// <summary>arXiv has not come so far in any month.</summary>
    private const int FirstNumber = 60_000;

    private readonly Chance _chance = new(seed);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string[][] _names =
    [
        .. items
            .SelectMany(item => item["paper"]!["authors"]!.AsArray())
            .Select(author => Text(author, "name")?.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .OfType<string[]>()
            .Where(parts => parts.Length > 1),
    ];

    /// <param name="round">How often the archive has been replayed, from 1.</param>
    /// <param name="days">How much later everything happens.</param>
    public JsonObject Of(JsonObject item, int round, int days)
    {
        var (own, other) = (item["paper"]!, _chance.Of(items)["paper"]!);
        var name = Lexicon.Coined(_chance);
        var made = (JsonObject)item.DeepClone();
        var paper = made["paper"]!.AsObject();
        var published = Later(Text(own, "publishedAt")!, days);
        paper["id"] = NewIdentifier(published);
        paper["title"] = $"{name}: {Subject(other)}";
        made["title"] = $"{name}: {Subject(other)}";
        made.Remove("summary");
        paper["summary"] =
            Renamed(Half(own, isFirst: true), own, name) + Renamed(Half(other, isFirst: false), other, name);
        if (Text(own, "ai_summary") is { } summary)
            paper["ai_summary"] = Renamed(summary, own, name);
        foreach (
            var (owner, field) in ((JsonObject, string)[])
                [(paper, "publishedAt"), (paper, "submittedOnDailyAt"), (made, "publishedAt")]
        )
            if (Text(owner, field) is { } date)
                owner[field] = Later(date, days);
        if (Text(own, "githubRepo") is { } repository)
            paper["githubRepo"] = repository[..(repository.TrimEnd('/').LastIndexOf('/') + 1)] + name;
        if (paper.ContainsKey("projectPage"))
            paper["projectPage"] = $"https://{name.ToLowerInvariant()}.github.io/";
        foreach (var author in paper["authors"]!.AsArray())
            Rename(author!.AsObject(), round);
        return made;
    }

    private void Rename(JsonObject author, int round)
    {
        if (Text(author, "name") is not { } spelling || PersonOf(spelling, round) is not (var name, > 0 and var since))
            return;
        author["name"] = name;
        if (author["user"] is not JsonObject account)
            return;
        account["fullname"] = name;
        if (Text(account, "user") is { } login)
            account["user"] = string.Create(CultureInfo.InvariantCulture, $"{login}-{since}");
    }

    /// <summary>The same person in all papers of a round, with the round that brought them, from 0.</summary>
    private (string Name, int Since) PersonOf(string spelling, int round)
    {
        for (; round > 0; round--)
        {
            var chance = new Chance(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(spelling), round));
            if (!chance.Percent(KnownPercent))
                return ($"{chance.Of(_names)[0]} {chance.Of(_names)[^1]}", round);
        }
        return (spelling, 0);
    }

    private string NewIdentifier(string published)
    {
        var month = published[2..4] + published[5..7];
        var number = _numbers[month] = _numbers.GetValueOrDefault(month, FirstNumber) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{month}.{number:00000}");
    }

    private static string Later(string moment, int days) =>
        DateOnly
            .ParseExact(moment[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddDays(days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + moment[10..];

    /// <summary>What a paper calls its own: the word before its title's colon.</summary>
    private static string? OwnName(JsonNode paper) =>
        Text(paper, "title")!.Split(':', 2) is [var before, _] && !before.Contains(' ', StringComparison.Ordinal)
            ? before
            : null;

    private static string Subject(JsonNode paper)
    {
        var title = Text(paper, "title")!;
        return OwnName(paper) is { } name ? title[(name.Length + 1)..].Trim() : title;
    }

    private static string Renamed(string text, JsonNode paper, string name) =>
        OwnName(paper) is { Length: > 0 } own ? text.Replace(own, name, StringComparison.Ordinal) : text;

    /// <summary>Up to the end of the sentence in the middle of the abstract, or from there on.</summary>
    private static string Half(JsonNode paper, bool isFirst)
    {
        var text = Text(paper, "summary") ?? "";
        var end = text.IndexOf(". ", text.Length / 2, StringComparison.Ordinal);
        if (end < 0)
            return isFirst ? text : "";
        return isFirst ? text[..(end + 2)] : text[(end + 2)..];
    }

    private static string? Text(JsonNode? owner, string field) =>
        owner?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
