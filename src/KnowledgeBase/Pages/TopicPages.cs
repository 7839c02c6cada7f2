using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Pages;

internal static class TopicPages
{
    private const int Neighbours = 8;

    public static IEnumerable<Page> Of(Holdings holdings)
    {
        var topics = holdings.Editorial.Topics;
        if (topics.IsEmpty)
            return [];
        var papersOf = Papers(holdings);
        var pages = topics.SelectMany(topic => Pages(holdings, topic, papersOf));
        var unsorted = Unsorted(holdings);
        return unsorted.Count == 0 || topics.Any(topic => PageUrls.Topic(topic.Id) == PageUrls.Unsorted)
            ? pages
            : pages.Concat(Paging.Pages(UnsortedPage(), unsorted.Select(paper => holdings.Rows[paper])));
    }

    /// <summary>How many listed papers each topic has, those of its sub-topics included.</summary>
    public static IReadOnlyDictionary<Slug, int> Counts(Holdings holdings) =>
        Papers(holdings).ToDictionary(topic => topic.Key, topic => topic.Value.Count);

    public static List<int> Unsorted(Holdings holdings) =>
        [.. holdings.NewestFirst(Enumerable.Range(0, holdings.Rows.Length).Where(paper => !holdings.TopicsOf(paper).Any()))];

    private static IEnumerable<Page> Pages(Holdings holdings, Topic topic, Dictionary<Slug, SortedSet<int>> papersOf)
    {
        var papers = holdings.NewestFirst(papersOf[topic.Id]).ToList();
        var first = new TopicPage(PageUrls.Topic(topic.Id), topic.Title)
        {
            Description = $"{Wording.Counted(papers.Count, "paper")} on {topic.Title}.",
            Parent = topic.Parent is { } parent ? holdings.TopicLink(parent) : null,
            Children =
            [
                .. holdings.Editorial.Topics.Where(child => child.Parent == topic.Id)
                    .Select(child => holdings.TopicCount(child.Id, papersOf[child.Id].Count)),
            ],
            Years = Years(holdings, papers),
            Neighbours =
            [
                .. Tally.Of(papers.SelectMany(holdings.TopicsOf).Select(assigned => assigned.Topic).Where(id => id != topic.Id), Neighbours)
                    .Select(same => holdings.TopicCount(same.Key, same.Count())),
            ],
            Organizations = holdings.OrganizationsAmong(papers, most: 8),
            Body = string.IsNullOrWhiteSpace(topic.Body)
                ? []
                : [new Section("introduction", null, topic.Body.Trim(), FromPeople: true)],
        };
        return Paging.Pages(first, papers.Select(paper => holdings.Rows[paper]));
    }

    private static TopicPage UnsortedPage() => new(PageUrls.Unsorted, "Unsorted")
    {
        Description = "Papers that no topic's keywords and examples speak for.",
    };

    private static Dictionary<Slug, SortedSet<int>> Papers(Holdings holdings)
    {
        var papersOf = holdings.Editorial.Topics.ToDictionary(topic => topic.Id, _ => new SortedSet<int>());
        var parents = holdings.Editorial.Topics.ToDictionary(topic => topic.Id, topic => topic.Parent);
        for (var paper = 0; paper < holdings.Rows.Length; paper++)
        {
            foreach (var assigned in holdings.TopicsOf(paper).Where(_ => holdings.IsListed(paper)))
            {
                for (Slug? id = assigned.Topic; id is { } topic; id = parents[topic])
                    papersOf[topic].Add(paper);
            }
        }
        return papersOf;
    }

    /// <summary>Papers by year of publication, oldest first, without gaps.</summary>
    public static ImmutableArray<YearCount> Years(Holdings holdings, IEnumerable<int> papers)
    {
        var counts = papers.Select(paper => holdings.Catalog.Papers[paper].Published?.Year).OfType<int>()
            .CountBy(year => year).ToDictionary(year => year.Key, year => year.Value);
        if (counts.Count == 0)
            return [];
        var first = counts.Keys.Min();
        return
        [
            .. Enumerable.Range(first, counts.Keys.Max() - first + 1).Select(year => counts.TryGetValue(year, out var count)
                ? new YearCount(year, count, PageUrls.Year(year))
                : new YearCount(year, 0, null)),
        ];
    }
}
