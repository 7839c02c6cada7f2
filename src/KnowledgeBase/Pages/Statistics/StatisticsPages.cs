using KnowledgeBase.Library;
using KnowledgeBase.Pages.Topics;

namespace KnowledgeBase.Pages.Statistics;

internal static class StatisticsPages
{
    private const int LongestTable = 20;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var papers = site.Listed.Select(paper => site.Catalog.Papers[paper]).ToList();
        var topics = TopicPages.Tree(site).Select(entry => entry.Link).OrderByDescending(topic => topic.Count).ToList();
        var page = new StatisticsPage(PageUrls.Statistics, "Statistics")
        {
            Description = $"{site.Site.Title} in numbers: years, topics, organisations and authors.",
            PaperCount = papers.Count,
            CodeCount = site.Listed.Count(paper => site.Rows[paper].HasCode),
            NamedCount = papers.Count(paper => !paper.Authors.IsEmpty),
            UndatedCount = papers.Count(paper => paper.Published is null),
            AuthorCount = site.Catalog.Authors.Length,
            OrganizationCount = site.Catalog.Organizations.Length,
            DigestCount = site.Catalog.Digests.Length,
            Years = TrendRows.Years(site, site.Listed),
            Topics = [.. topics],
            TopicYears = TopicPages.Series(site, topics),
            Organizations = site.TopOrganizations(site.Listed, LongestTable),
            Authors = site.Authors.Top(site.Listed, LongestTable),
        };
        return [LazyPage.Of(page)];
    }
}
