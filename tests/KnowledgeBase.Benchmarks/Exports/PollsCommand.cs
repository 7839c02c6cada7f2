using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Exports;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Benchmarks.Exports;

/// <summary>
/// <c>polls</c>: adds the last days of a library one by one, reads all feeds after each, and counts the papers that a
/// reader who polls once a day would miss or be told of twice: exit 1 if there is one.
/// </summary>
internal static class PollsCommand
{
    private const string Url = "https://example.org/kb/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--input", "--days");
        var input = options.Text("--input") ?? throw new ArgumentException("--input is missing.", nameof(arguments));
        var files = Knowledge
            .Read(input)
            .Files.Where(file => file.Date is not null)
            .OrderBy(file => file.Date)
            .ToList();
        var days = options.Number("--days", 60);
        var seen = Feed(files.SkipLast(days)).Ids.ToHashSet(StringComparer.Ordinal);
        var known = Papers(files.SkipLast(days));
        var (told, faults, largest) = (0, 0, 0);
        for (var day = days - 1; day >= 0; day--)
        {
            var read = files.SkipLast(day).ToList();
            var (ids, bytes) = Feed(read);
            var unread = ids.Where(seen.Add).ToHashSet(StringComparer.Ordinal);
            var papers = Papers(read);
            var expected = papers.Except(known).ToHashSet(StringComparer.Ordinal);
            told += unread.Count;
            faults += unread.Except(expected).Count() + expected.Except(unread).Count();
            largest = Math.Max(largest, bytes);
            known = papers;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{days} days, {told} papers told, {faults} missed or told twice; largest feed: {largest / 1e3:0} kB"
            )
        );
        return faults == 0 ? 0 : 1;
    }

    /// <summary>The ids of the site's feed, and the bytes of the largest of all feeds.</summary>
    private static (ImmutableArray<string> Ids, int Bytes) Feed(IEnumerable<DigestFile> files)
    {
        var site = Site(files);
        var feeds = Feeds.Of(PageList.Of(site).Lists, site, Url).ToList();
        var all = XElement.Parse(Text(feeds.Find(feed => feed.Path == PageUrls.SiteFeed)!.Content()));
        return (
            [.. all.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)],
            feeds.Max(feed => feed.Content().Length)
        );
    }

    /// <summary>The ids that a feed of all papers would have.</summary>
    private static HashSet<string> Papers(IEnumerable<DigestFile> files) =>
        Catalog
            .From(files, [], EditorialFiles.None)
            .Papers.Where(paper => !paper.Withdrawn)
            .Select(paper => $"tag:example.org,2026:/kb/papers/{paper.Slug}")
            .ToHashSet(StringComparer.Ordinal);

    private static SiteView Site(IEnumerable<DigestFile> files)
    {
        var catalog = Catalog.From(files, [], EditorialFiles.None);
        var nothing = new Insights([.. catalog.Papers.Select(_ => new PaperInsights([], [], []))])
        {
            Timeline = Timeline.Of(catalog),
        };
        return new SiteView(catalog, nothing, EditorialFiles.None, Url);
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span).TrimStart('\ufeff');
}
