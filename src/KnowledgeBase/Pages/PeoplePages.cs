using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>Authors and organisations.</summary>
internal static class PeoplePages
{
    private const int Colleagues = 12;
    private const int Subjects = 8;

    /// <summary>Fewer papers are seen in time as they stand in the list, by date.</summary>
    private const int FewestForACourse = 4;

    public static IEnumerable<Page> Authors(Holdings holdings) =>
        ParallelMap.Map(
            holdings.Catalog.Authors.Where(holdings.Extent.HasPage).ToList(),
            author => Pages(holdings, author).ToList()).SelectMany(pages => pages);

    public static IEnumerable<Page> Organizations(Holdings holdings) =>
        ParallelMap.Map(holdings.Catalog.Organizations, organization => Pages(holdings, organization).ToList()).SelectMany(pages => pages);

    private static IEnumerable<Page> Pages(Holdings holdings, Author author)
    {
        var papers = holdings.NewestFirst(author.Papers).ToList();
        var topics = holdings.TopicsAmong(papers, Subjects);
        var first = new AuthorPage(PageUrls.Author(author.Slug), author.Name)
        {
            Description = $"{Wording.Counted(papers.Count, "paper")} by {author.Name}.",
            Aliases = author.File?.Aliases ?? [],
            Orcid = author.File?.Orcid,
            Homepage = author.File?.Homepage,
            CoAuthors = holdings.AuthorsAmong(papers, Colleagues, except: author.Slug),
            Years = papers.Count < FewestForACourse ? [] : TrendRows.Years(holdings, papers),
            Topics = topics,
            TopicYears = TopicYears(holdings, papers, topics),
            Body = About(author.File?.Body),
        };
        return Paging.Pages(holdings, first, papers);
    }

    private static IEnumerable<Page> Pages(Holdings holdings, Organization organization)
    {
        var papers = holdings.NewestFirst(organization.Papers).ToList();
        var topics = holdings.TopicsAmong(papers, Subjects);
        var first = new OrganizationPage(PageUrls.Organization(organization.Slug), organization.Name)
        {
            Description = $"{Wording.Counted(papers.Count, "paper")} from {organization.Name}.",
            Aliases = organization.File?.Aliases ?? [],
            Homepage = organization.File?.Homepage,
            Years = TrendRows.Years(holdings, papers),
            Trend = TrendRows.Of(holdings, papers),
            Authors = holdings.AuthorsAmong(papers, Colleagues),
            Topics = topics,
            TopicYears = TopicYears(holdings, papers, topics),
            Body = About(organization.File?.Body),
        };
        return Paging.Pages(holdings, first, papers);
    }

    private static ImmutableArray<SeriesRow> TopicYears(Holdings holdings, List<int> papers, ImmutableArray<CountedLink> topics) =>
        papers.Count < FewestForACourse
            ? []
            : TrendRows.Series(holdings, topics.Select(topic => new PaperGroup(topic, papers.Where(paper => Treats(holdings, paper, topic)))));

    private static bool Treats(Holdings holdings, int paper, CountedLink topic)
    {
        foreach (var assigned in holdings.TopicsOf(paper))
        {
            if (holdings.TopicLink(assigned.Topic).Url == topic.Url)
                return true;
        }
        return false;
    }

    private static ImmutableArray<Section> About(string? body) =>
        string.IsNullOrWhiteSpace(body) ? [] : [new Section("introduction", null, body.Trim(), FromPeople: true)];
}
