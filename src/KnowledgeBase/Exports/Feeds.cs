using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// Atom feeds of lists. Papers stand in the order in which listings brought them, the newest listings whole, so that
/// who reads once a day misses none; the dates are those of the listings, so that building again changes nothing.
/// Source: RFC 4287; ids by RFC 4151.
/// </summary>
internal sealed class Feeds
{
    /// <summary>As many as a feed has at least, if the list has them; the last day of these is whole.</summary>
    private const int FewestEntries = 50;

    /// <summary>Of the newest listings, unless one of them fills the feed; readers may miss a day.</summary>
    private const int FewestDays = 3;

    /// <summary>More stand in the feed without authors and summary: it is read whole again and again.</summary>
    private const int MostInFull = 150;

    /// <summary>Named in an entry, before the others are counted.</summary>
    private const int MostAuthors = 5;

    /// <summary>A month of working days, and of each digest as many papers as one reads.</summary>
    private const int MostDigests = 22;
    private const int MostTitles = 120;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Of papers that no dated listing has and that state no date: they are never new.</summary>
    private static readonly DateOnly LongAgo = new(1970, 1, 1);

    private readonly ImmutableArray<ArrivedPaper> _papers;
    private readonly SiteModel _site;
    private readonly string _url;
    private readonly string _ids;

    /// <param name="url">The site's address with a closing slash.</param>
    private Feeds(SiteView site, string url)
    {
        _papers =
        [
            .. site.Catalog.Papers.Select(
                (paper, index) =>
                    new ArrivedPaper(
                        paper,
                        site.Rows[index],
                        Arrival(site, paper),
                        [.. site.Topics.Of(index).Select(assigned => site.Topics.Link(assigned.Topic).Title)]
                    )
            ),
        ];
        _site = site.Site;
        _url = url;
        // A tag needs a year in which its host was its owner's; it never changes, or every paper would be new again.
        _ids = $"tag:{new Uri(url).IdnHost},2026:{new Uri(url).AbsolutePath}";
    }

    public static IEnumerable<SiteFile> Of(IEnumerable<PaperList> lists, SiteView site, string url)
    {
        var feeds = new Feeds(site, url);
        return lists
            .Where(list => list.Feed is not null)
            .Select(list => new SiteFile(list.Feed!, () => feeds.Write(list, list.Feed!)))
            .Append(new SiteFile(PageUrls.DigestFeed, () => feeds.WriteDigests(site)));
    }

    private static DateOnly Arrival(SiteView site, Paper paper) =>
        site.ListedOn(paper) ?? paper.Published?.Start ?? LongAgo;

    private ReadOnlyMemory<byte> Write(PaperList list, string path)
    {
        var papers = list.Papers()
            .Select(paper => _papers[paper])
            .OrderByDescending(paper => paper.Arrived.DayNumber)
            .ToList();
        papers.RemoveRange(Newest(papers), papers.Count - Newest(papers));
        var title = path == PageUrls.SiteFeed ? _site.Title : $"{list.Title} · {_site.Title}";
        var page = path == PageUrls.SiteFeed ? "" : list.Url;
        return Write(path, title, page, papers.Count == 0 ? LongAgo : papers[0].Arrived, xml =>
        {
            foreach (var (place, paper) in papers.Index())
                WriteEntry(xml, paper, isFull: place < MostInFull);
        });
    }

    /// <summary>An entry for each of the newest digests, with links to its papers.</summary>
    private ReadOnlyMemory<byte> WriteDigests(SiteView site)
    {
        var digests = site
            .Catalog.Digests.Where(digest => digest.Date is not null)
            .OrderByDescending(digest => digest.Date)
            .Take(MostDigests)
            .ToList();
        var newest = digests.Count == 0 ? LongAgo : digests[0].Date!.Value;
        return Write(PageUrls.DigestFeed, $"Digests · {_site.Title}", PageUrls.Digests, newest, xml =>
        {
            foreach (var digest in digests)
                WriteDigest(xml, site, digest);
        });
    }

    private void WriteDigest(XmlWriter xml, SiteView site, Digest digest)
    {
        var papers = digest.Papers.Where(site.IsListed).Select(paper => site.Rows[paper]).ToList();
        var url = PageUrls.Digest(digest.Id);
        xml.WriteStartElement("entry", Namespace);
        WriteText(xml, "id", $"{_ids}{url[..^".html".Length]}");
        WriteText(xml, "title", $"{digest.Title}: {Quantity.Of(papers.Count, "paper")}");
        WriteText(xml, "updated", Moment(digest.Date!.Value));
        WriteLink(xml, "alternate", "text/html", url);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Valid($"<ul>{string.Concat(papers.Take(MostTitles).Select(Line))}</ul>"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string Line(PaperRow row) =>
        $"<li><a href=\"{WebUtility.HtmlEncode(_url + row.Url)}\">{WebUtility.HtmlEncode(row.Title)}</a></li>";

    /// <param name="page">The address of the page that lists the same.</param>
    private ReadOnlyMemory<byte> Write(
        string path,
        string title,
        string page,
        DateOnly updated,
        Action<XmlWriter> entries
    )
    {
        var output = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("feed", Namespace);
            WriteText(xml, "id", _ids + path[..^".atom".Length]);
            WriteText(xml, "title", title);
            WriteText(xml, "updated", Moment(updated));
            WriteLink(xml, "self", "application/atom+xml", path);
            WriteLink(xml, "alternate", "text/html", page);
            WriteAuthor(xml, _site.Title);
            entries(xml);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    /// <summary>How many of the papers a feed has, the newest first: whole days.</summary>
    private static int Newest(List<ArrivedPaper> papers)
    {
        var (count, days) = (0, 0);
        while (count < papers.Count)
        {
            var isNewDay = count == 0 || papers[count].Arrived != papers[count - 1].Arrived;
            var isEnough = count >= FewestEntries && (days >= FewestDays || count >= MostInFull);
            if (isNewDay && (isEnough || papers[count].Arrived == LongAgo))
                break;
            days += isNewDay ? 1 : 0;
            count++;
        }
        return count == 0 ? Math.Min(papers.Count, FewestEntries) : count;
    }

    private void WriteEntry(XmlWriter xml, ArrivedPaper arrival, bool isFull)
    {
        var (paper, row, arrived, _) = arrival;
        xml.WriteStartElement("entry", Namespace);
        WriteText(xml, "id", $"{_ids}papers/{row.Slug}");
        WriteText(xml, "title", row.Title);
        WriteText(xml, "updated", Moment(arrived));
        WriteText(xml, "published", Moment(paper.Published?.Start ?? arrived));
        WriteLink(xml, "alternate", "text/html", row.Url);
        if (isFull)
            WriteAuthors(xml, paper.Authors);
        foreach (var topic in arrival.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Valid(topic));
            xml.WriteEndElement();
        }
        if (isFull && row.Excerpt is { } excerpt)
            WriteText(xml, "summary", excerpt);
        if (isFull && row.Excerpt is not null && row.Rights is { } rights)
            WriteText(xml, "rights", rights);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, Valid(text));

    private static void WriteAuthors(XmlWriter xml, ImmutableArray<AuthorName> authors)
    {
        var named = Quantity.Named(authors.Length, MostAuthors);
        foreach (var author in authors.AsSpan(0, named))
            WriteAuthor(xml, Excerpt.OfName(author.Name));
        if (authors.Length > named)
            WriteAuthor(xml, Quantity.Others(authors.Length - named));
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private void WriteLink(XmlWriter xml, string relation, string type, string path)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", _url + path);
        xml.WriteEndElement();
    }

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML 1.0 cannot hold even escaped.</summary>
    private static string Valid(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '\ud7ff')
            ? string.Concat(text.EnumerateRunes().Where(IsValid))
            : text;

    private static bool IsValid(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));

    private sealed record ArrivedPaper(Paper Paper, PaperRow Row, DateOnly Arrived, ImmutableArray<string> Topics);
}
