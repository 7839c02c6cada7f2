using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats.Records;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The answers of the daily-papers API, and the same items inside saved pages.</summary>
internal static partial class DailyPapers
{
    private static readonly JsonShape Shape = new(["paper", "id", "title"], Wrapper()) { HasTexts = true };

    public static DigestFormat Format { get; } =
        new(
            "Daily Papers",
            [".json"],
            head => Stringified().IsMatch(head) || (JsonItems.IsJson(head) && Mark().IsMatch(head)),
            (source, faults) => ReadList(source, new SourceLocation(source.Path), faults)
        )
        {
            IsDailyPapers = true,
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
        if (item.ValueKind != JsonValueKind.String)
            return ReadObject(item, at, faults);
        using var inner = StringifiedObject.Parse(item.Raw());
        if (inner is not null)
            return ReadObject(inner.RootElement, at, faults);
        faults.Add(DigestFaults.UnreadableText(at, item.Raw() ?? ""));
        return null;
    }

    private static ListedPaper? ReadObject(JsonElement item, SourceLocation at, FaultList faults)
    {
        var paper = item.Member("paper") is { ValueKind: JsonValueKind.Object } inner ? inner : item;
        if (item.Member("paper").ValueKind != JsonValueKind.Object)
        {
            var fields = RecordFields.Of(item);
            if (IsForeign(fields))
                return ReadForeign(fields, at, faults);
        }
        var id = Text("id");
        if (Text("title") is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, id ?? ""));
            return null;
        }
        var isArxiv = ArxivId.TryParse(id, out var arxivId);
        var list = Authors(paper) is { Count: > 0 } own ? own : Authors(item);
        var entry = new DigestEntry(title, at)
        {
            Abstract = Text("summary"),
            Authors = [.. list.Select(author => author.Name)],
            Accounts = [.. Accounts(list)],
            Organization = Organization(paper.Member("organization")) ?? Organization(item.Member("organization")),
            Published = StatedDates.Published(Text("publishedAt"), at, faults),
            ArxivId = isArxiv ? arxivId : null,
            OtherId = isArxiv || id is null ? null : "hf:" + id,
            Comments = paper.Member("numComments").Number() ?? item.Member("numComments").Number(),
            Withdrawn = Text("withdrawnAt") is not null,
            Links = [.. Links(paper, at, faults)],
            Keywords = DisplayNames.Of(paper.Member("ai_keywords").Elements().Select(keyword => keyword.Raw())),
            Summary = Text("ai_summary"),
            IsSummaryByAi = true,
            Upvotes = paper.Member("upvotes").Number() ?? item.Member("upvotes").Number(),
            Stars = paper.Member("githubStars").Number(),
        };
        faults.AddRepeated(entry.Authors, at);
        return new ListedPaper(entry, StatedDates.OfTimeStamp(Text("submittedOnDailyAt")));

        string? Text(string name) => paper.Member(name).Text() ?? item.Member(name).Text();
    }

    /// <summary>
    /// The platform states each paper's identifier and never an address; a record that does otherwise is another
    /// program's, in a file that looks like the platform's.
    /// </summary>
    private static bool IsForeign(RecordFields record) =>
        record.Text(["id"]) is null || RecordLinks.Addresses(record).Any();

    private static ListedPaper? ReadForeign(RecordFields record, SourceLocation at, FaultList faults) =>
        StatedRecord.Read(record, RecordContext.Publication, at, faults) is { } entry
            ? new ListedPaper(entry, ListedOn: null)
            : null;

    private static List<(string Name, JsonElement Author)> Authors(JsonElement paper)
    {
        var authors = new List<(string, JsonElement)>();
        foreach (var author in paper.Member("authors").Elements())
        {
            if ((author.Text() ?? author.Member("name").Text()) is { } name)
                authors.Add((name, author));
        }
        return authors;
    }

    /// <summary>An author's account is the one that the author, or the platform for them, has claimed.</summary>
    private static IEnumerable<AuthorAccount> Accounts(List<(string Name, JsonElement Author)> authors)
    {
        for (var index = 0; index < authors.Count; index++)
        {
            var user = authors[index].Author.Member("user");
            if ((user.Text() ?? user.Member("user").Text() ?? user.Member("name").Text()) is { } handle)
                yield return new AuthorAccount(index, handle, authors[index].Author.Member("status").Text());
        }
    }

    private static OrganizationName? Organization(JsonElement organization)
    {
        var handle = organization.Member("name").Text();
        var name = organization.Member("fullname").Text();
        return (handle ?? name) is { } stated ? new OrganizationName(handle ?? "", name ?? stated) : null;
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

    /// <summary>
    /// The API's own names. Votes and times of publication are written by others too, beside addresses that the API
    /// does not give; a list after such a name is another format's, as OpenAlex gives the positions of each word.
    /// </summary>
    [GeneratedRegex(
        """
            "paper"\s*:\s*(?:\{|null)|"(?:submittedOnDailyAt|submittedOnDailyBy|discussionId)"\s*:\s*[^\s\[]|
            "dailyPapers"\s*:|
            \A(?!(?s:.*?)"(?:[A-Za-z_]*(?:[uU]rl|[lL]ink)|slug|arxiv_?[iI]d|pdf|abs)"\s*:)
                (?s:.*?)"(?:upvotes|publishedAt)"\s*:\s*[^\s\[]
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();

    /// <summary>Some days of archives hold each item as a text: a dictionary as Python prints it, or JSON.</summary>
    [GeneratedRegex(
        """^(?:\{[^\[\]]*?"(?:papers|items|data)"\s*:\s*)?\[\s*"\s*\{\s*(?:'|\\")paper(?:'|\\")\s*:""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Stringified();

    [GeneratedRegex(
        """^\{(?:[^\[\]]*?"(?:papers|items|data|[^"\[\]]*(?="\s*:\s*\[\s*\{\s*"paper"))"|(?s:.*?)"dailyPapers")\s*:\s*\[""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wrapper();

    [GeneratedRegex("\"dateString\"\\s*:\\s*\"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DateString();
}
