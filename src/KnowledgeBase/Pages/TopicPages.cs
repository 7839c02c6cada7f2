using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

internal static class TopicPages
{
    private const int Neighbours = 8;

    public static IEnumerable<LatePage> Of(Holdings holdings)
    {
        var topics = holdings.Editorial.Topics;
        if (topics.IsEmpty)
            return [];
        var pages = ParallelMap.Map(topics, topic => Pages(holdings, topic).ToList()).SelectMany(pages => pages);
        var unsorted = Unsorted(holdings);
        return unsorted.Length == 0 || topics.Any(topic => PageUrls.Topic(topic.Id) == PageUrls.Unsorted)
            ? pages
            : pages.Concat(Unsorted(holdings, unsorted));
    }

    /// <summary>Topics that grow against the library, those with most papers first.</summary>
    public static ImmutableArray<CountedLink> Rising(Holdings holdings) =>
    [
        .. holdings.PapersOfTopic.Where(topic => holdings.Insights.Timeline.Trend(topic.Value).Direction == TrendDirection.Rising)
            .Select(topic => holdings.TopicCount(topic.Key, topic.Value.Length))
            .OrderByDescending(topic => topic.Count).ThenBy(topic => topic.Title, StringComparer.Ordinal),
    ];

    /// <summary>Topics by year, those of their sub-topics included, as many and in the order of the links.</summary>
    public static ImmutableArray<SeriesRow> Series(Holdings holdings, IEnumerable<CountedLink> topics)
    {
        var papersOf = holdings.PapersOfTopic.ToDictionary(topic => PageUrls.Topic(topic.Key), topic => topic.Value, StringComparer.Ordinal);
        return TrendRows.Series(holdings, topics.Select(topic => new PaperGroup(topic, papersOf[topic.Url])));
    }

    public static int[] Unsorted(Holdings holdings) =>
        holdings.NewestFirst(Enumerable.Range(0, holdings.Rows.Length).Where(paper => holdings.TopicsOf(paper).IsEmpty));

    private static IEnumerable<LatePage> Pages(Holdings holdings, Topic topic)
    {
        var papersOf = holdings.PapersOfTopic;
        var papers = holdings.NewestFirst(papersOf[topic.Id]);
        var first = new TopicPage(PageUrls.Topic(topic.Id), topic.Title)
        {
            Description = $"{Wording.Counted(papers.Length, "paper")} on {topic.Title}.",
            Parent = topic.Parent is { } parent ? holdings.TopicLink(parent) : null,
            Children =
            [
                .. holdings.Editorial.Topics.Where(child => child.Parent == topic.Id)
                    .Select(child => holdings.TopicCount(child.Id, papersOf[child.Id].Length)),
            ],
            Years = TrendRows.Years(holdings, papers),
            Trend = TrendRows.Of(holdings, papers),
            Neighbours =
            [
                .. TopicCompany.Of(topic.Id, papersOf, holdings.Insights.Timeline.Papers)
                    .Where(other => !IsKin(holdings, topic, other.Topic)).Take(Neighbours)
                    .Select(other => holdings.TopicCount(other.Topic, other.Shared) with { Note = Note(other.Association) }),
            ],
            Organizations = holdings.OrganizationsAmong(papers, most: 8),
            Names = NamePages.Among(holdings, papers, most: 12),
            Body = string.IsNullOrWhiteSpace(topic.Body)
                ? []
                : [new Section("introduction", null, topic.Body.Trim(), FromPeople: true)],
        };
        var subjects = new ClaimSubjects(holdings.Insights.Known);
        var list = Paging.List(holdings, TopicPage.KindName, first.Url, first.Title, papers.Length, () => papers, isFollowed: true);
        return Paging.Pages(holdings, list, (number, url) =>
            (number == 1 ? first : new TopicPage(url, first.Title) { Description = first.Description, Parent = first.Parent }) with
            {
                Claims = number > 1 && holdings.Extent.IsBrief ? [] : [.. Claims(holdings, Paging.Shown(papers, number), subjects)],
            });
    }

    /// <summary>The papers of a topic are its parent's too, which says nothing of either.</summary>
    private static bool IsKin(Holdings holdings, Topic topic, Slug other) =>
        topic.Parent == other || holdings.Editorial.Topics.Any(child => child.Id == other && child.Parent == topic.Id);

    private static IEnumerable<LatePage> Unsorted(Holdings holdings, int[] papers) => Paging.Pages(
        holdings,
        Paging.List(holdings, TopicPage.KindName, PageUrls.Unsorted, "Unsorted", papers.Length, () => papers, isFollowed: true),
        (_, url) => new TopicPage(url, "Unsorted") { Description = "Papers that no topic's keywords and examples speak for." });

    private static IEnumerable<ClaimLine> Claims(Holdings holdings, IEnumerable<int> papers, ClaimSubjects subjects)
    {
        foreach (var paper in papers)
        {
            var link = new PageLink(holdings.Rows[paper].Title, holdings.Rows[paper].Url);
            foreach (var claim in holdings.QuotableClaims(paper))
                yield return new ClaimLine(link, DisplayText.Plain(claim.Text), claim.Value, claim.Unit, subjects.Of(claim.Text));
        }
    }

    private static string? Note(Association association) => association switch
    {
        Association.More => "more than chance",
        Association.Less => "less than chance",
        _ => null,
    };
}
