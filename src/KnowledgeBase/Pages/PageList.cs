using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase.Pages;

/// <summary>Every page of the site.</summary>
/// <param name="Pages">In ordinal order of addresses; an address that two pages claim is there twice.</param>
/// <param name="Rows">The papers as lists show them, beside the catalogue's.</param>
public sealed record PageList(ImmutableArray<LatePage> Pages, ImmutableArray<PaperRow> Rows)
{
    private const int LatestDigests = 3;
    private const int PapersOfADigest = 6;

    /// <summary>The lists of papers, in the order of their addresses.</summary>
    public IEnumerable<PaperList> Lists => Pages.Select(page => page.List).OfType<PaperList>();

    public static PageList For(Catalog catalog, Insights insights, EditorialFiles editorial)
    {
        var holdings = new Holdings(catalog, insights, editorial);
        IEnumerable<Page> single =
        [
            .. Contested(holdings),
            .. catalog.Redirects.Select(Redirect),
            .. editorial.Pages.Select(Content),
            Home(holdings), StatisticsPages.Of(holdings), NotFound(),
            new SearchPage(PageUrls.Search, "Search") { Description = $"Search the papers of {holdings.Settings.Title}." },
            new ReadingPage(PageUrls.Reading, "Reading list"),
        ];
        IEnumerable<LatePage>[] pages =
        [
            PaperPages.Of(holdings),
            TopicPages.Of(holdings),
            PeoplePages.Authors(holdings),
            PeoplePages.Organizations(holdings),
            NamePages.Of(holdings),
            DigestPages.Of(holdings),
            PeriodPages.Of(holdings),
            IndexPages.Of(holdings),
            single.Select(LatePage.Of),
        ];
        return new PageList([.. pages.SelectMany(page => page).OrderBy(page => page.Url, StringComparer.Ordinal)], holdings.Rows);
    }

    /// <summary>What every page knows of the site.</summary>
    public static SiteModel Site(EditorialFiles editorial, SiteExtent extent, string? baseUrl) =>
        new(editorial.Settings.Title, editorial.Settings.Description, editorial.Settings.Language)
        {
            Url = baseUrl ?? editorial.Settings.Url,
            Repository = editorial.Settings.Repository,
            Extent = extent,
            Rights = editorial.Settings.Abstracts == AbstractRights.None ? null : editorial.Settings.Rights,
            Menu = editorial.Settings.Menu.IsEmpty
                ? [.. DefaultMenu(editorial)]
                : [.. editorial.Settings.Menu.Select(item => new PageLink(item.Title, item.Url))],
        };

    private static IEnumerable<PageLink> DefaultMenu(EditorialFiles editorial)
    {
        yield return new PageLink("Papers", PageUrls.Papers);
        if (!editorial.Topics.IsEmpty)
            yield return new PageLink("Topics", PageUrls.Topics);
        yield return new PageLink("Names", PageUrls.Names);
        yield return new PageLink("Authors", PageUrls.Authors);
        yield return new PageLink("Organisations", PageUrls.Organizations);
        yield return new PageLink("Digests", PageUrls.Digests);
        if (editorial.Pages.FirstOrDefault(page => page.Address == "about") is { } about)
            yield return new PageLink(about.Title, "about.html");
    }

    private static HomePage Home(Holdings holdings) => new(PageUrls.Home, holdings.Settings.Title)
    {
        Description = holdings.Settings.Description,
        PaperCount = holdings.Listed.Count(),
        AuthorCount = holdings.Catalog.Authors.Length,
        OrganizationCount = holdings.Catalog.Organizations.Length,
        DigestCount = holdings.Catalog.Digests.Length,
        Latest =
        [
            .. holdings.Catalog.Digests.OrderByDescending(digest => digest.Date?.DayNumber ?? -1)
                .Take(LatestDigests).Select(digest => DigestPages.Card(holdings, digest, PapersOfADigest)),
        ],
        Topics = [.. IndexPages.TopicTree(holdings).Select(entry => entry.Link)],
        Rising = TopicPages.Rising(holdings),
        Organizations = holdings.OrganizationsAmong(holdings.Listed, most: 12),
    };

    private static IEnumerable<Page> Contested(Holdings holdings) =>
        holdings.Catalog.Contested.Select(contest => contest.Kind == AddressKind.Paper
            ? new ContestedPage(PageUrls.Paper(contest.Slug), holdings.Rows[contest.Members[0]].Title)
            {
                Description = $"{Wording.Counted(contest.Members.Length, "paper")} share this address.",
                Papers = [.. contest.Members.Select(paper => holdings.Rows[paper])],
            }
            : new ContestedPage(PageUrls.Of(contest.Kind, contest.Slug), Named(holdings, contest)[0].Title)
            {
                Description = "Several names share this address.",
                Entries = Named(holdings, contest),
            });

    private static ImmutableArray<CountedLink> Named(Holdings holdings, ContestedAddress contest) =>
    [
        .. contest.Members.Select(member => contest.Kind == AddressKind.Author
            ? Entry(holdings, holdings.Catalog.Authors[member])
            : Entry(holdings.Catalog.Organizations[member])),
    ];

    private static CountedLink Entry(Holdings holdings, Author author) => new(author.Name, holdings.UrlOf(author), author.Papers.Length);

    private static CountedLink Entry(Organization organization) =>
        new(organization.Name, PageUrls.Organization(organization.Slug), organization.Papers.Length);

    private static RedirectPage Redirect(Redirect redirect) =>
        new(PageUrls.Of(redirect.Kind, redirect.From), "Moved") { Target = PageUrls.Of(redirect.Kind, redirect.To) };

    private static ContentPage Content(ContentFile file) => new($"{file.Address}.html", file.Title)
    {
        Description = file.Description ?? "",
        Body = [new Section("text", null, file.Body.Trim(), FromPeople: true)],
    };

    private static NotFoundPage NotFound() => new(PageUrls.NotFound, "Page not found");
}
