using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// Feeds whose items lead to papers: arXiv's RSS and Atom, those of journals and of other listings. Each item is read
/// on its own, without document type or entities, so that a damaged one costs only itself.
/// </summary>
internal static partial class PaperFeed
{
    private const int LongestQuote = 200;

    public static DigestFormat Format { get; } = new("feed", [".rss"], IsFeed, Read);

    /// <summary>RSS, or Atom that is no answer of arXiv's API.</summary>
    public static bool IsFeed(ReadOnlySpan<char> head) =>
        head is ['<', ..]
        && (Rss().IsMatch(head) || (Atom().IsMatch(head) && HasLinks().IsMatch(head) && !FromApi().IsMatch(head)));

    private static PaperListing Read(Source source, FaultList faults)
    {
        var text = WholeText.Read(source, faults) ?? "";
        var walk = new RecordWalk(source.Path, "feed", faults);
        var days = new HashSet<DateOnly>();
        var at = new SourceLocation(source.Path, 1);
        var passed = 0;
        var starts = ItemStart().Matches(text).Select(match => match.Index).Append(text.Length).ToArray();
        for (var index = 0; index + 1 < starts.Length; index++)
        {
            at = at with { Line = at.Line + text.AsSpan(passed, starts[index] - passed).Count('\n') };
            passed = starts[index];
            AddItem(walk, text[starts[index]..starts[index + 1]], at, days, faults);
        }
        return walk.ToListing() with { Submitted = days.Count == 1 ? days.Single() : null };
    }

    private static void AddItem(
        RecordWalk walk,
        string part,
        SourceLocation at,
        HashSet<DateOnly> days,
        FaultList faults
    )
    {
        var end = ItemEnd().Match(part);
        var draft = end.Success ? FeedItem.Read(WithoutEntities(part[..(end.Index + end.Length)])) : null;
        if (draft is null)
        {
            faults.Add(DigestFaults.DamagedXml(at, OneLine.Fold(part[..Math.Min(part.Length, LongestQuote)])));
            return;
        }
        if (FeedItem.TakeAnnouncement(draft) is { } day)
            days.Add(day);
        using var json = draft.ToJson();
        walk.Add(json.RootElement, at);
    }

    /// <summary>Entities of HTML, which no feed declares, as their characters; those of XML stay.</summary>
    private static string WithoutEntities(string xml) =>
        xml.Contains('&', StringComparison.Ordinal)
            ? Entity().Replace(xml, match => Character(match.Value) ?? "&amp;" + match.Value[1..])
            : xml;

    private static string? Character(string entity) =>
        WebUtility.HtmlDecode(entity) is { Length: 1 } character and not ("&" or "<") ? character : null;

    [GeneratedRegex(@"<(?:rss|rdf:RDF)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rss();

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?feed[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Atom();

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?link\s[^<>]*href", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasLinks();

    [GeneratedRegex(
        @"<(?:[A-Za-z]+:)?id>\s*https?://(?:export\.)?arxiv\.org/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FromApi();

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?(?:item|entry)(?=[\s>])", RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"</(?:[A-Za-z]+:)?(?:item|entry)\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex ItemEnd();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);|#)[A-Za-z]{0,32};?", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}

/// <summary>One item of a feed as a record.</summary>
internal static partial class FeedItem
{
    private const int DeepestElement = 32;

    /// <summary>Null where it is not well-formed.</summary>
    public static RecordDraft? Read(string xml)
    {
        try
        {
            using var reader = new XmlTextReader(new StringReader(xml))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            return Fields(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>
    /// What arXiv's feeds write as the date of a paper is the day of its announcement, also where it is an old paper
    /// in a new version: it dates the listing, not the paper. Taken out of the record.
    /// </summary>
    public static DateOnly? TakeAnnouncement(RecordDraft item)
    {
        var isAnnounced =
            item.First("announcetype") is not null
            || (item.First("description") ?? item.First("summary"))?.Contains(
                "Announce Type:",
                StringComparison.Ordinal
            ) == true;
        if (!isAnnounced)
            return null;
        var date = RecordDates.Of(item.First("pubdate") ?? item.First("published"));
        item.Remove("pubdate");
        item.Remove("published");
        item.Remove("date");
        return date is { IsFull: true } ? date.Start : null;
    }

    private static RecordDraft Fields(XmlTextReader reader)
    {
        var draft = new RecordDraft();
        var path = new List<string>();
        var text = new System.Text.StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    AddAttributes(draft, reader, path.Count);
                    text.Clear();
                    if (!reader.IsEmptyElement)
                        path.Add(LocalName(reader.Name));
                    break;
                case XmlNodeType.EndElement:
                    Add(draft, path, text.ToString());
                    path.RemoveAt(path.Count - 1);
                    text.Clear();
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
            }
            if (path.Count > DeepestElement)
                throw new XmlException("Too deep.");
        }
        return draft;
    }

    private static void AddAttributes(RecordDraft draft, XmlTextReader reader, int depth)
    {
        var name = LocalName(reader.Name);
        var value = name switch
        {
            "link" when reader.GetAttribute("rel") is null or "alternate" => reader.GetAttribute("href"),
            "category" => reader.GetAttribute("term"),
            "item" when depth == 0 => reader.GetAttribute("rdf:about"),
            _ => null,
        };
        if (value is not null)
            draft.Add(name == "item" ? "url" : name, value);
    }

    /// <summary>An element of the item itself, or a name inside an author.</summary>
    private static void Add(RecordDraft draft, List<string> path, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (path is [_, "author", "name"])
            draft.Add("author", text);
        else if (path is [_, var name])
            draft.Add(name, Plain(name, text));
    }

    /// <summary>Descriptions and old lists of authors are HTML; old titles of arXiv end in the identifier.</summary>
    private static string Plain(string name, string text)
    {
        if (name is "description" or "summary" or "creator" or "title" && text.Contains('<', StringComparison.Ordinal))
            text = Element().Replace(text, " ");
        return name is "title" ? OldEnd().Replace(OneLine.Fold(text), "") : text;
    }

    private static string LocalName(string name)
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return RecordFields.Fold(local);
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(
        @" ?\(arXiv:[^\s()]{5,30}(?: \[[^\[\]()]{1,30}\])?(?: [A-Z]{2,12}){0,3}\)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OldEnd();
}
