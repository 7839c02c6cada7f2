using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The answers of the daily-papers API, and the same items inside saved pages.</summary>
internal static partial class DailyPapers
{
    private static readonly JsonShape Shape = new(["paper", "id", "title"], Wrapper());

    public static DigestFormat Format { get; } =
        new(
            "Daily Papers",
            [".json"],
            head => JsonItems.IsJson(head) && Mark().IsMatch(head),
            (source, faults) => ReadList(source, new SourceLocation(source.Path), faults)
        )
        {
            IsKeyedByArxiv = true,
        };

    /// <param name="origin">Where in its file the source begins.</param>
    public static PaperListing ReadList(Source source, SourceLocation origin, FaultList faults)
    {
        using var items = new JsonItems(source, origin, Shape, faults);
        var papers = JsonRecords.All(items, (item, at) => Read(item, at, faults));
        var days = papers.Select(paper => paper.ListedOn).Distinct().ToList();
        return new PaperListing([.. papers.Select(paper => paper.Entry)])
        {
            Stated = StatedDates.OfTimeStamp(DateString().Match(items.Preamble).Groups["day"].Value),
            Submitted = days.Count == 1 ? days[0] : null,
        };
    }

    /// <summary>
    /// A list's item, or a paper without one around it. Item and paper state the same fields, and they differ: the
    /// paper's own win.
    /// </summary>
    private static ListedPaper? Read(JsonElement item, SourceLocation at, FaultList faults)
    {
        var paper = item.Member("paper") is { ValueKind: JsonValueKind.Object } inner ? inner : item;
        var id = Text("id");
        if (Text("title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, id ?? ""));
            return null;
        }
        var isArxiv = ArxivId.TryParse(id, out var arxivId);
        var authors = Authors(paper);
        var entry = new DigestEntry(title, at)
        {
            Abstract = Text("summary"),
            Authors = authors.IsEmpty ? Authors(item) : authors,
            Organization = Organization(paper.Member("organization")) ?? Organization(item.Member("organization")),
            Published = StatedDates.Published(Text("publishedAt"), at, faults),
            ArxivId = isArxiv ? arxivId : null,
            OtherId = isArxiv || id is null ? null : "hf:" + id,
            Comments = paper.Member("numComments").Number() ?? item.Member("numComments").Number(),
            Withdrawn = Text("withdrawnAt") is not null,
            Links = [.. Links(paper, at, faults)],
        };
        return new ListedPaper(entry, StatedDates.OfTimeStamp(Text("submittedOnDailyAt")));

        string? Text(string name) => paper.Member(name).Text() ?? item.Member(name).Text();
    }

    private static ImmutableArray<string> Authors(JsonElement paper) =>
        DisplayNames.Of(
            paper.Member("authors").Elements().Select(author => author.Text() ?? author.Member("name").Text())
        );

    private static OrganizationName? Organization(JsonElement organization)
    {
        var handle = organization.Member("name").Text();
        var name = organization.Member("fullname").Text();
        return (handle ?? name) is { } stated ? new OrganizationName(handle ?? stated, name ?? stated) : null;
    }

    private static IEnumerable<EntryLink> Links(JsonElement paper, SourceLocation at, FaultList faults)
    {
        var repository = paper.Member("githubRepo").Raw();
        var homepage = paper.Member("projectPage").Raw();
        faults.AddHidden("link", repository, at);
        faults.AddHidden("link", homepage, at);
        if (EntryLinks.Repository(repository) is { } code)
            yield return new EntryLink(LinkKind.Code, code) { IsThirdParty = IsFoundByPlatform(paper) };
        if (EntryLinks.Absolute(homepage) is { } project)
            yield return new EntryLink(LinkKind.Project, project);
    }

    private static bool IsFoundByPlatform(JsonElement paper) => paper.Member("githubRepoAddedBy").Raw() is "auto";

    /// <param name="ListedOn">The day of its listing.</param>
    private sealed record ListedPaper(DigestEntry Entry, DateOnly? ListedOn);

    /// <summary>A list after such a name is another format's: OpenAlex gives the positions of each word.</summary>
    [GeneratedRegex(
        """(?:"(?:paper|summary|upvotes)"\s*:\s*[^\s\[]|"dailyPapers"\s*:)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        """^\{(?:[^\[\]]*?"(?:papers|items)"|(?s:.*?)"dailyPapers")\s*:\s*\[""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wrapper();

    [GeneratedRegex("\"dateString\"\\s*:\\s*\"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DateString();
}
