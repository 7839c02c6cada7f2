using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Where in its file a record stands.</summary>
/// <param name="Topics">What the lists around it are called.</param>
/// <param name="Key">Its own name in the object around it, which may be its identifier.</param>
/// <param name="IsPaperList">A list around it says that it holds papers.</param>
internal sealed record RecordContext(ImmutableArray<string> Topics, string? Key, bool IsPaperList)
{
    public static RecordContext Top { get; } = new([], null, IsPaperList: false);

    public static RecordContext Publication { get; } = new([], null, IsPaperList: true);
}

/// <summary>A paper as a record states it: each field under one of the names that people give it.</summary>
internal static partial class StatedRecord
{
    /// <summary>Below it, a record is that of something else.</summary>
    private const int EnoughEvidence = 4;

    private const string OaiPrefix = "oai:arXiv.org:";

    private static readonly string[] AbstractOrDescription = [.. RecordNames.Abstract, .. RecordNames.Description];

    /// <summary>A record that belongs to a paper, but is none.</summary>
    public static bool IsAttachment(RecordFields fields) =>
        fields.Text(RecordNames.Kind) is "attachment" or "note" or "annotation";

    /// <summary>Whether the fields beside the title are those of a paper.</summary>
    public static bool IsPaper(RecordFields fields, RecordContext context) =>
        !IsAttachment(fields) && Evidence(fields, context) >= EnoughEvidence;

    /// <summary>What messages call a record without a title.</summary>
    public static string NameOf(RecordFields fields, RecordContext context) =>
        fields.Text(["id", "arxivid", "url", "doi"]) ?? context.Key ?? "";

    /// <summary>Null, and a fault, without a title.</summary>
    public static DigestEntry? Read(RecordFields fields, RecordContext context, SourceLocation at, FaultList faults)
    {
        if (Title(fields) is not { } title)
        {
            faults.Add(DigestFaults.UntitledItem(at, NameOf(fields, context)));
            return null;
        }
        var authors = RecordAuthors.Of(fields);
        faults.AddRepeated(authors.Names, at);
        var text = fields.Paragraph(AbstractOrDescription);
        var entry = new Citation(title, at)
        {
            Abstract = text is null ? null : Announcement().Replace(text, ""),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Published = Published(fields, at, faults),
            Venue = fields.Text(RecordNames.Venue),
            Doi = fields.Text(RecordNames.Doi),
            Eprint = ArxivIdentifier(fields, context),
            Remarks = [fields.Text(["extra"]), fields.Text(["archiveid"])],
            Urls = [.. RecordLinks.Addresses(fields)],
            OtherId = OtherId(fields),
            Keywords = Keywords(fields, context),
            Summary = Summary(fields),
        }.ToEntry(faults);
        var isByAi = entry.Summary is { } summary && summary == fields.Paragraph(RecordNames.AiSummary);
        return WithCounts(entry with { IsSummaryByAi = isByAi }, fields, at, faults);
    }

    private static DigestEntry WithCounts(DigestEntry entry, RecordFields fields, SourceLocation at, FaultList faults)
    {
        var isIdentified = entry.ArxivId is not null || entry.Doi is not null || entry.OtherId is not null;
        var scholarId = isIdentified ? null : ScholarId(fields);
        var others = RecordLinks.Others(fields, at, faults).ToArray();
        return entry with
        {
            OtherId = entry.OtherId ?? scholarId,
            Upvotes = fields.Number(RecordNames.Upvotes),
            Comments = fields.Number(RecordNames.Comments),
            Stars = fields.Number(RecordNames.Stars),
            Accounts = [.. RecordAuthors.Accounts(fields.Value(["authors"]))],
            Orcids = RecordAuthors.Orcids(fields, entry, faults),
            Withdrawn = IsWithdrawn(fields),
            Links = [.. others.Concat(entry.Links).DistinctBy(link => link.Url, StringComparer.Ordinal)],
        };
    }

    /// <summary>Lists of DBLP close each title with a full stop.</summary>
    private static string? Title(RecordFields fields)
    {
        var title = fields.Text(RecordNames.Title);
        var isDblp = title is [.., not '.', '.'] && fields.Has(["ee"]);
        return isDblp ? title![..^1] : title;
    }

    private static int Evidence(RecordFields fields, RecordContext context)
    {
        if (IsIdentified(fields, context))
            return EnoughEvidence;
        var evidence = context.IsPaperList ? EnoughEvidence - 1 : 0;
        evidence += fields.Has(["paperurl", "paperlink", "论文链接"]) ? 3 : 0;
        evidence += fields.Has(RecordNames.Abstract) ? 2 : 0;
        evidence += fields.Has(RecordNames.Summary) ? 2 : 0;
        evidence += fields.Has(RecordNames.Venue) ? 2 : 0;
        evidence += fields.Has(RecordNames.Year) ? 2 : 0;
        evidence += fields.Has(["pdf", "pdfurl", "pdflink"]) ? 2 : 0;
        evidence += fields.Has(RecordNames.Upvotes) ? 2 : 0;
        evidence += fields.Has(RecordNames.Scholarly) ? 2 : 0;
        evidence += fields.Has(["authors", "creators", "authorlist", "authornames", "authorfullnames"]) ? 2 : 0;
        evidence += fields.Has(["author", "creator"]) ? 1 : 0;
        evidence += fields.Has(RecordNames.Date) ? 1 : 0;
        evidence += fields.Has(RecordNames.Description) ? 1 : 0;
        foreach (var foreign in RecordNames.Foreign)
            evidence -= fields.Has([foreign]) ? 2 : 0;
        return evidence;
    }

    private static bool IsIdentified(RecordFields fields, RecordContext context) =>
        ArxivIdentifier(fields, context) is not null
        || Doi.TryParse(fields.Text(RecordNames.Doi), out _)
        || OtherId(fields) is not null
        || RecordLinks.Addresses(fields).Any(address => PaperAddress.TryParse(address, out _));

    private static string? ArxivIdentifier(RecordFields fields, RecordContext context)
    {
        foreach (var value in fields.Values(RecordNames.ArxivId))
        {
            var text = RecordValues.Text(value);
            if (text?.StartsWith(OaiPrefix, StringComparison.OrdinalIgnoreCase) == true)
                text = text[OaiPrefix.Length..];
            if (ArxivId.TryParse(text, out _))
                return text;
        }
        return ArxivId.TryParse(context.Key, out _) ? context.Key : null;
    }

    /// <summary>Of the ACL Anthology and of OpenReview, whose notes have their title in an object inside.</summary>
    private static string? OtherId(RecordFields fields)
    {
        if (fields.Text(["acl", "aclid", "anthologyid"]) is { } acl && AclId().IsMatch(acl))
            return "acl:" + acl;
        var isNote = fields.Has(["invitation", "invitations", "forum"]);
        return isNote && fields.Text(["forum", "id"]) is { } note && !note.Contains('/', StringComparison.Ordinal)
            ? "openreview:" + note
            : null;
    }

    private static string? ScholarId(RecordFields fields)
    {
        var id = fields.Value(["paperid"]).Text();
        return id is not null && ScholarForm().IsMatch(id) ? "s2:" + id : null;
    }

    private static PartialDate? Published(RecordFields fields, SourceLocation at, FaultList faults)
    {
        PartialDate? published = null;
        foreach (var value in fields.Values(RecordNames.Date).Append(fields.Value(RecordNames.Year)))
        {
            var date = RecordDates.Of(value);
            published = published is null || IsFiner(date, published) ? date ?? published : published;
            if (published is { IsFull: true })
                return published;
        }
        if (published is null && fields.Text(RecordNames.Date) is { } text)
            faults.Add(DigestFaults.NotInCalendar(at, text));
        return published;
    }

    private static bool IsFiner(PartialDate? date, PartialDate known) =>
        date is not null
        && date.Year == known.Year
        && date.Month is not null
        && (known.Month is null || (date.Month == known.Month && date.Day is not null));

    /// <summary>A text beside the abstract; without an abstract, the first such text is the abstract.</summary>
    private static string? Summary(RecordFields fields) =>
        fields.Paragraph(RecordNames.Summary)
        ?? (fields.Has(RecordNames.Abstract) ? fields.Paragraph(RecordNames.Description) : null);

    private static ImmutableArray<string> Keywords(RecordFields fields, RecordContext context) =>
        [
            .. fields
                .Values(RecordNames.Keywords)
                .SelectMany(RecordKeywords.Of)
                .Concat(context.Topics)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsWithdrawn(RecordFields fields) =>
        fields.Value(RecordNames.Withdrawn).ValueKind == JsonValueKind.True
        || Withdrawals.IsStated(fields.Text(AbstractOrDescription))
        || Withdrawals.IsStated(fields.Text(RecordNames.Comment));

    /// <summary>What arXiv's feeds write before the abstract.</summary>
    [GeneratedRegex(
        @"^arXiv:\S+\s+Announce Type:\s+\S+\s+(?:Abstract:\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announcement();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex AclId();

    [GeneratedRegex("^[0-9a-f]{2,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex ScholarForm();
}
