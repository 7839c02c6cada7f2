using KnowledgeBase.Library;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Standalone;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Pages.Watches;

namespace KnowledgeBase.Pages.Home;

internal static class HomePages
{
    private const int LatestDigests = 3;
    private const int PapersOfADigest = 6;
    private const int MostOrganizations = 12;

    public static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Editorial.Pages.Any(page => page.Address == ContentPage.Home) ? [] : [Page(site)];

    private static LazyPage Page(SiteView site)
    {
        var latest = site.Catalog.Digests.OrderByDescending(digest => digest.Date?.DayNumber ?? -1).Take(LatestDigests);
        var newest = new NewestListings(site);
        var page = new HomePage(PageUrls.Home, site.Site.Title)
        {
            Description = site.Site.Description,
            Size = LibrarySize.Of(site),
            Latest = [.. latest.Select(digest => DigestPages.Card(site, digest, PapersOfADigest))],
            Watches = [.. site.Finds.Select(find => newest.AddTo(WatchPages.Counted(site, find), find.Papers))],
            Topics = [.. TopicPages.Roots(site).Select(topic => newest.AddTo(topic.Link, topic.Papers))],
            Rising = TopicPages.Rising(site),
            Organizations = site.TopOrganizations(site.Listed, MostOrganizations),
        };
        return LazyPage.Of(page);
    }
}
