using KnowledgeBase.Library;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Statistics;

internal static class StatisticsPages
{
    private const int LongestTable = 20;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var size = LibrarySize.Of(site);
        var undated = site.Listed.Count(paper => site.Catalog.Papers[paper].Published is null);
        var topics = TopicPages.Tree(site).Select(entry => entry.Link).OrderByDescending(topic => topic.Count).ToList();
        var page = new StatisticsPage(PageUrls.Statistics, "Statistics")
        {
            Description = $"{site.Site.Title} in numbers: years, topics, organisations and authors.",
            Size = size,
            WithCode = Quantity.Share(site.Listed.Count(paper => site.Rows[paper].HasCode), size.Papers),
            WithAuthors = Quantity.Share(size.WithAuthors, size.Papers),
            WithOrganization = Quantity.Share(size.WithOrganization, size.Papers),
            Undated = undated > 0 ? Quantity.Share(undated, size.Papers) : null,
            Years = TrendRows.Years(site, site.Listed),
            Topics = [.. topics],
            TopicYears = TopicPages.Series(site, topics),
            Organizations = site.TopOrganizations(site.Listed, LongestTable),
            Authors = site.Authors.Top(site.Listed, LongestTable),
        };
        return [LazyPage.Of(page)];
    }
}
