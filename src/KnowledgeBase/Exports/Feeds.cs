using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// Atom feeds of the site, its topics and organisations. Papers stand in the order in which listings brought them; the
/// dates are those of the listings, so that building again changes nothing. Source: RFC 4287; ids by RFC 4151.
/// </summary>
internal sealed class Feeds
{
    private const int MostEntries = 50;

    /// <summary>Named in an entry, before the others are counted.</summary>
    private const int MostAuthors = 10;
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
                (paper, index) => new ArrivedPaper(paper, site.Rows[index], Arrival(site, paper))
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
            .Select(list => new SiteFile(list.Feed!, () => feeds.Write(list, list.Feed!)));
    }

    private static DateOnly Arrival(SiteView site, Paper paper) =>
        site.ListedOn(paper) ?? paper.Published?.Start ?? LongAgo;

    private ReadOnlyMemory<byte> Write(PaperList list, string path)
    {
        var papers = list.Papers()
            .Select(paper => _papers[paper])
            .OrderByDescending(paper => paper.Arrived.DayNumber)
            .Take(MostEntries)
            .ToList();
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
            WriteText(xml, "title", path == PageUrls.SiteFeed ? _site.Title : $"{list.Title} · {_site.Title}");
            WriteText(xml, "updated", Moment(papers.Count == 0 ? LongAgo : papers[0].Arrived));
            WriteLink(xml, "self", "application/atom+xml", path);
            WriteLink(xml, "alternate", "text/html", path == PageUrls.SiteFeed ? "" : list.Url);
            WriteAuthor(xml, _site.Title);
            foreach (var paper in papers)
                WriteEntry(xml, paper);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    private void WriteEntry(XmlWriter xml, ArrivedPaper arrival)
    {
        var (paper, row, arrived) = arrival;
        xml.WriteStartElement("entry", Namespace);
        WriteText(xml, "id", $"{_ids}papers/{row.Slug}");
        WriteText(xml, "title", row.Title);
        WriteText(xml, "updated", Moment(arrived));
        WriteLink(xml, "alternate", "text/html", row.Url);
        WriteAuthors(xml, paper.Authors);
        if (row.Topic is { } topic)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Valid(topic.Title));
            xml.WriteEndElement();
        }
        if (row.Excerpt is { } excerpt)
            WriteText(xml, "summary", excerpt);
        if (row.Excerpt is not null && row.Rights is { } rights)
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

    private sealed record ArrivedPaper(Paper Paper, PaperRow Row, DateOnly Arrived);
}
