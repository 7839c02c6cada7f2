
namespace KnowledgeBase.Pages;

/// <summary>The library in numbers.</summary>
internal static class StatisticsPages
{
    private const int Longest = 20;

    public static StatisticsPage Of(Holdings holdings)
    {
        var papers = holdings.Listed.Select(paper => holdings.Catalog.Papers[paper]).ToList();
        var topics = IndexPages.TopicTree(holdings).Select(entry => entry.Link).OrderByDescending(topic => topic.Count).ToList();
        return new StatisticsPage(PageUrls.Statistics, "Statistics")
        {
            Description = $"{holdings.Settings.Title} in numbers: years, topics, organisations and authors.",
            PaperCount = papers.Count,
            CodeCount = holdings.Listed.Count(paper => holdings.Rows[paper].HasCode),
            NamedCount = papers.Count(paper => !paper.Authors.IsEmpty),
            UndatedCount = papers.Count(paper => paper.Published is null),
            AuthorCount = holdings.Catalog.Authors.Length,
            OrganizationCount = holdings.Catalog.Organizations.Length,
            DigestCount = holdings.Catalog.Digests.Length,
            Years = TrendRows.Years(holdings, holdings.Listed),
            Topics = [.. topics],
            TopicYears = TopicPages.Series(holdings, topics),
            Organizations = holdings.OrganizationsAmong(holdings.Listed, Longest),
            Authors = holdings.People.Among(holdings.Listed, Longest, fewest: 1, except: null),
        };
    }
}
