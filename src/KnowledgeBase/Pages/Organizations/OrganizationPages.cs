using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Organizations;

internal static class OrganizationPages
{
    public static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Catalog.Organizations.SelectMany(organization => Pages(site, organization));

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        IndexPages.ByLetter(
            PageUrls.Organizations,
            "Organisations",
            "Organisations behind the papers.",
            site.Catalog.Organizations.Select(organization => new KeyedLink(
                organization.Name,
                Link(organization, organization.Papers.Count(site.IsListed))
            ))
        );

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        site.Catalog.Organizations.Select(organization => new NamedPage(Link(organization, organization.Papers.Length))
        {
            Topics = () => site.Topics.Main(organization.Papers),
            OtherNames = organization.File?.Aliases ?? [],
            Papers = organization.Papers,
            FewestPapers = 1,
        });

    public static CountedLink Link(Organization organization, int count) =>
        new(organization.Name, PageUrls.Organization(organization.Slug), count) { Note = organization.Distinction };

    private static IEnumerable<LazyPage> Pages(SiteView site, Organization organization)
    {
        var list = PaperList.Of(
            site,
            PageKinds.Organization,
            PageUrls.Organization(organization.Slug),
            organization.Name,
            organization.Papers.Count(site.IsListed),
            () => site.NewestFirst(organization.Papers)
        );
        return Paging.Pages(site, list, number => Page(site, organization, list, number));
    }

    private static OrganizationPage Page(SiteView site, Organization organization, PaperList list, int number)
    {
        var later = new OrganizationPage(list, number)
        {
            Description = $"{Quantity.Of(list.Count, "paper")} from {organization.Name}.",
        };
        if (number > 1)
            return later;
        var papers = list.Papers();
        var group = new GroupFacts(site, papers);
        return later with
        {
            Aliases = Aliases(organization),
            Accounts = [.. (organization.File?.Accounts ?? []).Union(organization.Accounts, AccountName.Comparer)],
            CorrectUrl = Corrections.Of(site.Settings, organization),
            Reason = OrganizationReason.Of(organization),
            Homepage = organization.File?.Homepage,
            Years = group.Years(),
            Trend = TrendRows.Of(site, papers),
            Authors = group.Authors(),
            Topics = group.Topics,
            TopicYears = group.TopicYears(),
            Body = Section.OfPeople(Section.Introduction, organization.File?.Body),
        };
    }

    /// <summary>As sources or the file call it beside the main name; handles stand on their own.</summary>
    private static ImmutableArray<string> Aliases(Organization organization) =>
        [
            .. (organization.File?.Aliases ?? [])
                .Concat(organization.Spellings.Select(spelling => spelling.Name))
                .Distinct(StringComparer.Ordinal)
                .Where(name => name != organization.Name)
                .Except(organization.Accounts, AccountName.Comparer),
        ];
}
