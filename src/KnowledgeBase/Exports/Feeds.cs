using System.Collections.Immutable;
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

    /// <summary>Of papers that no dated listing has and that state no date: they are never new.</summary>
    private static readonly DateOnly LongAgo = new(1970, 1, 1);

    private readonly ImmutableArray<ArrivedPaper> _papers;
    private readonly AtomWriter _atom;

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
        _atom = new AtomWriter(site.Site, url);
    }

    public static IEnumerable<SiteFile> Of(IEnumerable<PaperList> lists, SiteView site, string url)
    {
        var feeds = new Feeds(site, url);
        return lists
            .Where(list => list.Feed is not null)
            .Select(list => new SiteFile(list.Feed!, () => feeds.Write(list, list.Feed!)))
            .Append(new SiteFile(PageUrls.DigestFeed, () => feeds.WriteDigests(site)))
            .Append(new SiteFile(PageUrls.ChangeFeed, () => ChangeFeed.Write(feeds._atom, site.Changes)));
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
        var title = path == PageUrls.SiteFeed ? null : list.Title;
        var page = path == PageUrls.SiteFeed ? "" : list.Url;
        return _atom.Write(path, title, page, papers.Count == 0 ? LongAgo : papers[0].Arrived, xml =>
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
        return _atom.Write(PageUrls.DigestFeed, "Digests", PageUrls.Digests, newest, xml =>
        {
            foreach (var digest in digests)
                WriteDigest(xml, site, digest);
        });
    }

    private void WriteDigest(XmlWriter xml, SiteView site, Digest digest)
    {
        var papers = digest.Papers.Where(site.IsListed).Select(paper => site.Rows[paper]).ToList();
        var url = PageUrls.Digest(digest.Id);
        xml.WriteStartElement("entry", AtomWriter.Namespace);
        AtomWriter.WriteText(xml, "id", $"{_atom.Ids}{url[..^".html".Length]}");
        AtomWriter.WriteText(xml, "title", $"{digest.Title}: {Quantity.Of(papers.Count, "paper")}");
        AtomWriter.WriteText(xml, "updated", AtomWriter.Moment(digest.Date!.Value));
        _atom.WriteLink(xml, "alternate", "text/html", url);
        AtomWriter.WriteHtml(xml, $"<ul>{string.Concat(papers.Take(MostTitles).Select(Line))}</ul>");
        xml.WriteEndElement();
    }

    private string Line(PaperRow row) => $"<li>{_atom.HtmlLink(row.Title, row.Url)}</li>";

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
        xml.WriteStartElement("entry", AtomWriter.Namespace);
        AtomWriter.WriteText(xml, "id", $"{_atom.Ids}papers/{row.Slug}");
        AtomWriter.WriteText(xml, "title", row.Title);
        AtomWriter.WriteText(xml, "updated", AtomWriter.Moment(arrived));
        AtomWriter.WriteText(xml, "published", AtomWriter.Moment(paper.Published?.Start ?? arrived));
        _atom.WriteLink(xml, "alternate", "text/html", row.Url);
        if (isFull)
            WriteAuthors(xml, paper.Authors);
        foreach (var topic in arrival.Topics)
        {
            xml.WriteStartElement("category", AtomWriter.Namespace);
            xml.WriteAttributeString("term", AtomWriter.Valid(topic));
            xml.WriteEndElement();
        }
        if (isFull && row.Excerpt is { } excerpt)
            AtomWriter.WriteText(xml, "summary", excerpt);
        if (isFull && row.Excerpt is not null && row.Rights is { } rights)
            AtomWriter.WriteText(xml, "rights", rights);
        xml.WriteEndElement();
    }

    private static void WriteAuthors(XmlWriter xml, ImmutableArray<AuthorName> authors)
    {
        var named = Quantity.Named(authors.Length, MostAuthors);
        foreach (var author in authors.AsSpan(0, named))
            AtomWriter.WriteAuthor(xml, Excerpt.OfName(author.Name));
        if (authors.Length > named)
            AtomWriter.WriteAuthor(xml, Quantity.Others(authors.Length - named));
    }

    private sealed record ArrivedPaper(Paper Paper, PaperRow Row, DateOnly Arrived, ImmutableArray<string> Topics);
}
