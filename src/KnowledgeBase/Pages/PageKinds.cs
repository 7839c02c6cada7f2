using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Home;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.OldAddresses;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Pages.Standalone;
using KnowledgeBase.Pages.Statistics;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Pages.Watches;

namespace KnowledgeBase.Pages;

/// <summary>
/// Every kind of page. The site's pages, its menu, indexes, search palette, feeds, twins, <c>llms.txt</c> and the
/// reference for themes follow from this list.
/// </summary>
internal static class PageKinds
{
    private const string Lists = "Lists";

    public static PageKind Home { get; } =
        new PageKind<HomePage>(HomePage.Model, HomePages.Of)
        {
            IsOfPapers = false,
            IsMain = true,
            Directory = DirectoryPart.Page("Home", PageUrls.Home),
        };

    public static PageKind Papers { get; } =
        new PageKind<PapersPage>(PapersPage.Model, PapersPage.Of)
        {
            Menu = new MenuEntry(1, "Papers", PageUrls.Papers),
            Directory = DirectoryPart.Page("Papers", PageUrls.Papers),
            Overview = new Overview(Lists),
        };

    public static PageKind Paper { get; } = new PageKind<PaperPage>(PaperPage.Model, PaperPages.Of);

    public static PageKind Topic { get; } =
        new PageKind<TopicPage>(TopicPage.Model, TopicPages.Of)
        {
            IsMain = true,
            HasFeed = true,
            SearchFilter = "topic",
            Menu = new MenuEntry(2, TopicPages.Menu),
            Index = TopicPages.Index,
            Directory = new DirectoryPart("topic", TopicPages.Directory),
            Overview = new Overview("Topics"),
        };

    public static PageKind Organization { get; } =
        new PageKind<OrganizationPage>(OrganizationPage.Model, OrganizationPages.Of)
        {
            HasFeed = true,
            SearchFilter = "org",
            Menu = new MenuEntry(5, "Organisations", PageUrls.Organizations),
            Index = OrganizationPages.Index,
            Directory = new DirectoryPart("org", OrganizationPages.Directory),
        };

    public static PageKind Author { get; } =
        new PageKind<AuthorPage>(AuthorPage.Model, AuthorPages.Of)
        {
            HasFeed = true,
            SearchFilter = "author",
            Menu = new MenuEntry(4, "Authors", PageUrls.Authors),
            Index = AuthorPages.Index,
            Directory = new DirectoryPart("author", AuthorPages.Directory),
        };

    public static PageKind Name { get; } =
        new PageKind<NamePage>(NamePage.Model, NamePages.Of)
        {
            Menu = new MenuEntry(3, "Names", PageUrls.Names),
            Index = NamePages.Index,
            Directory = new DirectoryPart("name", NamePages.Directory),
        };

    public static PageKind Watch { get; } =
        new PageKind<WatchPage>(WatchPage.Model, WatchPages.Of)
        {
            IsMain = true,
            HasFeed = true,
            Menu = new MenuEntry(7, WatchPages.Menu),
            Index = WatchPages.Index,
            Directory = new DirectoryPart("watch", WatchPages.Directory),
            Overview = new Overview("Watches"),
        };

    public static PageKind Digest { get; } =
        new PageKind<DigestPage>(DigestPage.Model, DigestPages.Of)
        {
            SearchFilter = "digest",
            Menu = new MenuEntry(6, "Digests", PageUrls.Digests),
            Index = DigestPages.Index,
            Directory = new DirectoryPart("digest", DigestPages.Directory),
            Overview = new Overview("Newest digests", Most: 30),
        };

    public static PageKind Period { get; } =
        new PageKind<PeriodPage>(PeriodPage.Model, PeriodPages.Of)
        {
            Menu = new MenuEntry(9, "Periods", PageUrls.Periods) { IsBehind = true },
            Index = PeriodPages.Index,
            Directory = new DirectoryPart("period", PeriodPages.Directory),
        };

    public static PageKind Roundup { get; } =
        new PageKind<RoundupPage>(RoundupPage.Model, RoundupPages.Of)
        {
            Directory = new DirectoryPart("period", RoundupPages.Directory),
        };

    public static PageKind Changes { get; } =
        new PageKind<ChangesPage>(ChangesPage.Model, ChangesPages.Of)
        {
            IsMain = true,
            Menu = new MenuEntry(10, ChangesPages.Title, PageUrls.Changes) { IsBehind = true },
            Directory = DirectoryPart.Page(ChangesPages.Title, PageUrls.Changes),
            Overview = new Overview(Lists, Most: 1),
        };

    public static PageKind Index { get; } =
        new PageKind<IndexPage>(IndexPage.Model, IndexPages.Of)
        {
            Directory = new DirectoryPart("page", IndexPages.Directory),
            Overview = new Overview(Lists),
        };

    public static PageKind Statistics { get; } =
        new PageKind<StatisticsPage>(StatisticsPage.Model, StatisticsPages.Of)
        {
            IsMain = true,
            Menu = new MenuEntry(11, "Statistics", PageUrls.Statistics) { IsBehind = true },
            Directory = DirectoryPart.Page("Statistics", PageUrls.Statistics),
        };

    public static PageKind Content { get; } =
        new PageKind<ContentPage>(ContentPage.Model, ContentPage.Of)
        {
            IsOfPapers = false,
            IsMain = true,
            Menu = new MenuEntry(8, ContentPage.Menu) { IsBehind = true },
            Directory = new DirectoryPart("page", ContentPage.Directory),
            Overview = new Overview("Optional"),
        };

    public static PageKind Search { get; } =
        new PageKind<SearchPage>(SearchPage.Model, SearchPage.Of)
        {
            IsOfPapers = false,
            HasTwin = false,
            Menu = new MenuEntry(12, "Search", PageUrls.Search) { IsBehind = true },
            Directory = DirectoryPart.Page("Search", PageUrls.Search),
        };

    public static PageKind Reading { get; } =
        new PageKind<ReadingPage>(ReadingPage.Model, ReadingPage.Of)
        {
            HasTwin = false,
            IsListed = false,
            Directory = DirectoryPart.Page("Reading list", PageUrls.Reading),
        };

    public static PageKind Shared { get; } =
        new PageKind<SharedPage>(SharedPage.Model, SharedPage.Of) { HasTwin = false, IsListed = false };

    public static PageKind NotFound { get; } =
        new PageKind<NotFoundPage>(NotFoundPage.Model, NotFoundPage.Of)
        {
            IsOfPapers = false,
            HasTwin = false,
            IsListed = false,
            IsShownAnywhere = true,
        };

    public static PageKind Contested { get; } = new PageKind<ContestedPage>(ContestedPage.Model, ContestedPage.Of);

    public static PageKind Redirect { get; } =
        new PageKind<RedirectPage>(RedirectPage.Model, RedirectPage.Of) { HasTwin = false, IsListed = false };

    /// <summary>The kinds of a site; one without papers has no lists of them.</summary>
    public static IEnumerable<PageKind> Of(bool hasPapers) => All.Where(kind => hasPapers || !kind.IsOfPapers);

    /// <summary>In the order of the documentation, of <c>llms.txt</c> and of what the search palette knows.</summary>
    public static ImmutableArray<PageKind> All { get; } =
    [
        Home,
        Papers,
        Paper,
        Topic,
        Organization,
        Author,
        Name,
        Watch,
        Digest,
        Period,
        Roundup,
        Changes,
        Index,
        Statistics,
        Content,
        Search,
        Reading,
        Shared,
        NotFound,
        Contested,
        Redirect,
    ];
}
