using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Watches;

internal static class WatchPages
{
    /// <summary>On its pages and in its files, the newest: a watch that most of a library meets is none.</summary>
    private const int MostListed = 1000;

    /// <summary>The same where pages are brief.</summary>
    private const int MostListedBriefly = 300;

    public static IEnumerable<LazyPage> Of(SiteView site) => site.Finds.SelectMany(find => Pages(site, find));

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        site.Finds.IsEmpty
            ? []
            : IndexPages.Flat(
                PageUrls.Watches,
                "Watches",
                "What is followed here, each with the papers that meet it.",
                [.. site.Finds.Select(find => new IndexEntry(Counted(site, find), []))]
            );

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        site.Finds.Select(find => new NamedPage(Counted(site, find)) { Papers = find.Papers });

    public static PageLink? Menu(EditorialFiles editorial) =>
        editorial.Watches.IsEmpty ? null : new PageLink("Watches", PageUrls.Watches);

    public static CountedLink Counted(SiteView site, WatchFind find) =>
        new(find.Watch.Title, PageUrls.Watch(find.Watch.Id), find.Papers.Count(site.IsListed));

    private static IEnumerable<LazyPage> Pages(SiteView site, WatchFind find)
    {
        var watch = find.Watch;
        var papers = site.NewestFirst(find.Papers);
        var url = PageUrls.Watch(watch.Id);
        var stem = url[..^".html".Length];
        var most = Math.Min(papers.Length, site.Extent.IsBrief ? MostListedBriefly : MostListed);
        var listed = papers[..most];
        var list = PaperList.Of(site, PageKinds.Watch, url, watch.Title, listed.Length, () => listed) with
        {
            // A watch is followed from before its first paper on, in a library of any size.
            Feed = $"{stem}.atom",
            Export = papers.Length > 0 ? stem : null,
            Search = Search(watch),
        };
        var sentences = new FoundSentences(watch);
        return Paging.Pages(
            site,
            list,
            number => Page(site, watch, list, papers, number),
            paper => Row(site, paper, sentences)
        );
    }

    private static WatchPage Page(SiteView site, Watch watch, PaperList list, int[] papers, int number)
    {
        var page = new WatchPage(list, number)
        {
            Description = $"{Quantity.Of(papers.Length, "paper")} that meet the watch “{watch.Title}”.",
        };
        if (number > 1)
            return page;
        var group = new GroupFacts(site, papers);
        return page with
        {
            Total = papers.Length,
            Conditions = [.. Conditions(site, watch)],
            Years = TrendRows.YearsOfOne(site, papers),
            Topics = group.Topics,
            Authors = group.Authors(),
            Body = Section.OfPeople(Section.Introduction, watch.Body),
        };
    }

    private static PaperRow Row(SiteView site, int paper, FoundSentences sentences)
    {
        var catalogued = site.Catalog.Papers[paper];
        return site.Rows[paper] with
        {
            Evidence = site.MayQuote ? sentences.In(catalogued) : null,
            Listed = site.DayListed(catalogued),
        };
    }

    private static IEnumerable<string> Conditions(SiteView site, Watch watch)
    {
        if (!watch.Queries.IsEmpty)
            yield return Either(watch.Queries.Select(query => $"“{query}”"));
        if (!watch.Topics.IsEmpty)
            yield return "on " + Either(watch.Topics.Select(topic => site.Topics.Link(topic).Title));
        if (!watch.Names.IsEmpty)
            yield return "mentions " + Either(watch.Names);
        if (!watch.Authors.IsEmpty)
            yield return "by " + Either(watch.Authors);
        if (!watch.Organizations.IsEmpty)
            yield return "of " + Either(watch.Organizations);
        if (!watch.Has.IsEmpty)
            yield return "with " + string.Join(" and ", watch.Has);
        if (watch.Since is { } since)
            yield return $"published since {since}";
    }

    private static string Either(IEnumerable<string> words) => string.Join(" or ", words);

    /// <summary>Null where the search page cannot ask for the same.</summary>
    private static string? Search(Watch watch)
    {
        var isOne =
            watch is { Queries.Length: <= 1, Topics.Length: <= 1, Authors.IsEmpty: true, Organizations.IsEmpty: true }
            && watch is { Names.IsEmpty: true, Since: null }
            && watch.Has.All(fact => fact == "code");
        if (!isOne)
            return null;
        string?[] parts =
        [
            watch.Queries is [var query] ? $"q={Uri.EscapeDataString(query)}" : null,
            watch.Topics is [var topic] ? $"topic={topic}" : null,
            watch.Has.IsEmpty ? null : "code=1",
        ];
        return string.Join('&', parts.OfType<string>());
    }
}
