using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Digests;

internal static class DigestPages
{
    private const int FewestByTopic = 12;
    private const int MostTopics = 12;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var digests = site.Catalog.Digests;
        var dated = digests.Where(digest => digest.Date is not null).ToList();
        var places = dated
            .Index()
            .ToDictionary(digest => digest.Item.Id, digest => digest.Index, StringComparer.Ordinal);
        return digests.SelectMany(digest =>
            places.TryGetValue(digest.Id, out var place)
                ? Pages(site, digest, dated.ElementAtOrDefault(place - 1), dated.ElementAtOrDefault(place + 1))
                : Pages(site, digest, null, null)
        );
    }

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        IndexPages.ByKey(
            PageUrls.Digests,
            "Digests",
            "The listings that the library is made of.",
            site.Catalog.Digests.Reverse().Select(digest => new KeyedLink(Year(digest), Counted(site, digest)))
        );

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        site.Catalog.Digests.Select(digest => new NamedPage(Counted(site, digest))
        {
            OtherNames = [digest.Id],
            Papers = digest.Papers,
            FewestPapers = digest.Papers.Length,
        });

    public static DigestCard Card(SiteView site, Digest digest, int papers)
    {
        var listed = digest.Papers.Where(site.IsListed).ToList();
        return new DigestCard(
            digest.Title,
            PageUrls.Digest(digest.Id),
            Date(digest),
            listed.Count,
            [.. listed.Take(papers).Select(site.RowInDigest)]
        );
    }

    public static CountedLink Counted(SiteView site, Digest digest) =>
        new(digest.Title, PageUrls.Digest(digest.Id), digest.Papers.Count(site.IsListed));

    private static IEnumerable<LazyPage> Pages(SiteView site, Digest digest, Digest? previous, Digest? next)
    {
        List<int> papers = [.. digest.Papers.Where(site.IsListed)];
        var url = PageUrls.Digest(digest.Id);
        var list = PaperList.Of(site, PageKinds.Digest, url, digest.Title, papers.Count, () => papers) with
        {
            Date = Date(digest),
        };
        return Paging.Pages(
            site,
            list,
            number => new DigestPage(list, number)
            {
                Description = $"{Quantity.Of(papers.Count, "paper")} listed in {digest.Title}.",
                Month = number == 1 ? Month(digest) : null,
                Week = number == 1 && digest.Date is { } date ? RoundupSpan.Week(date).Link : null,
                Listing = number == 1 ? Listing(digest) : null,
                Topics = number == 1 ? Topics(site, digest, papers) : [],
                Sources = number == 1 ? digest.Sources : [],
                Previous = Link(previous),
                Next = Link(next),
            },
            site.RowInDigest
        );
    }

    private static string? Listing(Digest digest) =>
        digest is { IsDailyPapers: true, Date: { } date }
            ? $"https://huggingface.co/papers/date/{SiteView.Day(date)}"
            : null;

    /// <summary>A long listing is read by subject; of a short one every row is seen at once.</summary>
    private static ImmutableArray<CountedLink> Topics(SiteView site, Digest digest, List<int> papers) =>
        site.Extent.IsBrief || papers.Count < FewestByTopic
            ? []
            : site.Topics.Top(papers, MostTopics, topic => PageUrls.InDigest(digest.Id, topic));

    private static PageLink? Month(Digest digest) =>
        digest.Date is { } date ? PeriodPages.Link(new PartialDate(date.Year, date.Month)) : null;

    private static PageLink? Link(Digest? digest) =>
        digest is null ? null : new PageLink(digest.Title, PageUrls.Digest(digest.Id));

    private static string Year(Digest digest) =>
        digest.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Collections";

    private static string? Date(Digest digest) => digest.Date is { } day ? SiteView.Day(day) : null;
}
