using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Topics;

internal static class TopicPages
{
    private const int MostOrganizations = 8;
    private const int MostNames = 12;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var topics = site.Editorial.Topics;
        if (topics.IsEmpty)
            return [];
        var pages = ParallelMap.Map(topics, topic => Pages(site, topic).ToList()).SelectMany(pages => pages);
        var isTaken = topics.Any(topic => PageUrls.Topic(topic.Id) == PageUrls.Unsorted);
        return isTaken ? pages : pages.Concat(UnsortedPages(site));
    }

    public static IEnumerable<LazyPage> Index(SiteView site)
    {
        if (site.Editorial.Topics.IsEmpty)
            return [];
        var entries = Tree(site).AddRange(UnsortedLink(site).Select(link => new IndexEntry(link, [])));
        return IndexPages.Flat(PageUrls.Topics, "Topics", "Topics of the library.", entries);
    }

    /// <summary>Each with the papers that it is itself assigned to.</summary>
    public static IEnumerable<NamedPage> Directory(SiteView site)
    {
        var papers = site
            .Insights.Papers.SelectMany(
                (paper, index) => paper.Topics.Select(assigned => (assigned.Topic, Paper: index))
            )
            .ToLookup(found => found.Topic, found => found.Paper);
        var topics = site.Editorial.Topics.Select(topic => new NamedPage(
            site.Topics.Counted(topic.Id, papers[topic.Id].Count())
        )
        {
            Papers = [.. papers[topic.Id]],
        });
        return UnsortedLink(site).Select(link => new NamedPage(link) { Papers = Unsorted(site) }).Concat(topics);
    }

    public static PageLink? Menu(EditorialFiles editorial) =>
        editorial.Topics.IsEmpty ? null : new PageLink("Topics", PageUrls.Topics);

    /// <summary>Topics without a parent, with their papers and those of the topics below them.</summary>
    public static IEnumerable<(CountedLink Link, ImmutableArray<int> Papers)> Roots(SiteView site) =>
        Children(site, null).Select(topic => (site.Topics.Counted(topic.Id), site.Topics.Papers[topic.Id]));

    /// <summary>Topics without a parent, each with those below it.</summary>
    public static ImmutableArray<IndexEntry> Tree(SiteView site)
    {
        return
        [
            .. Children(site, null)
                .Select(topic => new IndexEntry(
                    site.Topics.Counted(topic.Id),
                    [.. Below(topic.Id).Select(child => site.Topics.Counted(child.Id))]
                )),
        ];

        IEnumerable<Topic> Below(Slug id) => Children(site, id).SelectMany(child => Below(child.Id).Prepend(child));
    }

    private static IEnumerable<Topic> Children(SiteView site, Slug? parent) =>
        site
            .Editorial.Topics.Where(topic => topic.Parent == parent)
            .OrderBy(topic => topic.Title, StringComparer.Ordinal);

    /// <summary>Topics that grow against the library, those with most papers first.</summary>
    public static ImmutableArray<CountedLink> Rising(SiteView site) =>
        [
            .. site
                .Topics.Papers.Where(topic =>
                    site.Trends.Judge(site.Insights.Timeline.Table(topic.Value)) == Association.More
                )
                .Select(topic => site.Topics.Counted(topic.Key) with { Note = TrendRows.Counts(site, topic.Value) })
                .OrderByDescending(topic => topic.Count)
                .ThenBy(topic => topic.Title, StringComparer.Ordinal),
        ];

    /// <summary>Topics by year, those of their sub-topics included, as many and in the order of the links.</summary>
    public static ImmutableArray<SeriesRow> Series(SiteView site, IEnumerable<CountedLink> topics)
    {
        var papersOf = site.Topics.Papers.ToDictionary(
            topic => PageUrls.Topic(topic.Key),
            topic => topic.Value,
            StringComparer.Ordinal
        );
        return TrendRows.Series(site, topics.Select(topic => new PaperGroup(topic, papersOf[topic.Url])));
    }

    /// <summary>None where every paper has a topic, or there are no topics.</summary>
    private static IEnumerable<CountedLink> UnsortedLink(SiteView site) =>
        !site.Editorial.Topics.IsEmpty && Unsorted(site).Length is > 0 and var count
            ? [new CountedLink("Unsorted", PageUrls.Unsorted, count)]
            : [];

    private static int[] Unsorted(SiteView site) =>
        site.NewestFirst(site.Listed.Where(paper => site.Topics.Of(paper).IsEmpty));

    private static IEnumerable<LazyPage> Pages(SiteView site, Topic topic)
    {
        var papers = site.NewestFirst(site.Topics.Papers[topic.Id]);
        var url = PageUrls.Topic(topic.Id);
        var list = PaperList.Of(site, PageKinds.Topic, url, topic.Title, papers.Length, () => papers);
        var first = First(site, topic, list, papers);
        var subjects = new ClaimSubjects(site.Insights.Known);
        return Paging.Pages(site, list, number =>
        {
            var page =
                number == 1
                    ? first
                    : new TopicPage(list, number) { Description = first.Description, Parent = first.Parent };
            return number > 1 && site.Extent.IsBrief
                ? page
                : page with
                {
                    Claims = [.. Claims(site, Paging.Slice(papers, number), subjects)],
                };
        });
    }

    private static TopicPage First(SiteView site, Topic topic, PaperList list, int[] papers)
    {
        var company = new TopicCompany(site, topic.Id);
        return new TopicPage(list, 1)
        {
            Description = $"{Quantity.Of(papers.Length, "paper")} on {topic.Title}.",
            Parent = topic.Parent is { } parent ? site.Topics.Link(parent) : null,
            Children =
            [
                .. site
                    .Editorial.Topics.Where(child => child.Parent == topic.Id)
                    .Select(child => site.Topics.Counted(child.Id)),
            ],
            Years = TrendRows.Years(site, papers),
            Trend = TrendRows.Of(site, papers),
            Neighbours = company.Neighbours,
            SeldomShared = company.SeldomShared,
            Chance = company.Chance,
            Organizations = site.TopOrganizations(papers, MostOrganizations),
            Names = NamePages.Top(site, papers, MostNames),
            Body = Section.OfPeople(Section.Introduction, topic.Body),
        };
    }

    private static IEnumerable<LazyPage> UnsortedPages(SiteView site)
    {
        var papers = Unsorted(site);
        if (papers.Length == 0)
            return [];
        var list = PaperList.Of(site, PageKinds.Topic, PageUrls.Unsorted, "Unsorted", papers.Length, () => papers) with
        {
            Search = null,
        };
        return Paging.Pages(site, list, number => new TopicPage(list, number)
        {
            Description = "Papers that no topic's keywords and examples speak for.",
        });
    }

    /// <summary>Numbers of different quantities or units are not compared; the largest group comes first.</summary>
    private static IEnumerable<ClaimGroup> Claims(SiteView site, IEnumerable<int> papers, ClaimSubjects subjects) =>
        papers
            .SelectMany(paper => site.QuotableClaims(paper), (paper, claim) => (Paper: paper, Claim: claim))
            .GroupBy(line => (Quantity: ClaimSubjects.Quantity(line.Claim.Text), line.Claim.Unit))
            .Select(group => new ClaimGroup(
                group.Key.Quantity,
                group.Key.Unit,
                [.. group.Select(line => Line(site, line.Paper, line.Claim, subjects))]
            ))
            .OrderBy(group => group.Quantity is null)
            .ThenByDescending(group => group.Lines.Length)
            .ThenBy(group => group.Quantity, StringComparer.Ordinal)
            .ThenBy(group => group.Unit, StringComparer.Ordinal);

    private static ClaimLine Line(SiteView site, int paper, Claim claim, ClaimSubjects subjects) =>
        new(site.Link(paper), DisplayText.Plain(claim.Text), claim.Value, claim.Most, subjects.Of(claim.Text));
}
