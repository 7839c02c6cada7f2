using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.OldAddresses;

/// <summary>An address that several papers, people or organisations would bear.</summary>
internal sealed record ContestedPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<ContestedPage> Model { get; } =
        PageModel
            .Of<ContestedPage>("contested", "An address that several papers, people or organisations would bear.")
            .Many("papers", x => x.Papers, PaperRow.Model, "The papers, if papers contest it.")
            .Many("entries", x => x.Entries, CountedLink.Model, "The people or organisations otherwise.");

    public override PageKind Kind => PageKinds.Contested;

    public ImmutableArray<PaperRow> Papers { get; init; } = [];
    public ImmutableArray<CountedLink> Entries { get; init; } = [];

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Catalog.Contested.Select(contest =>
            LazyPage.Of(contest.Kind == AddressKind.Paper ? OfPapers(site, contest) : OfNames(site, contest))
        );

    private static ContestedPage OfPapers(SiteView site, ContestedAddress contest) =>
        new(PageUrls.Paper(contest.Slug), site.Rows[contest.Members[0]].Title)
        {
            Description = $"{Quantity.Of(contest.Members.Length, "paper")} share this address.",
            Papers = [.. contest.Members.Select(paper => site.Rows[paper])],
        };

    private static ContestedPage OfNames(SiteView site, ContestedAddress contest)
    {
        ImmutableArray<CountedLink> entries =
        [
            .. contest.Members.Select(member =>
                contest.Kind == AddressKind.Author
                    ? Author(site, site.Catalog.Authors[member])
                    : Organization(site.Catalog.Organizations[member])
            ),
        ];
        return new ContestedPage(PageUrls.Of(contest.Kind, contest.Slug), entries[0].Title)
        {
            Description = "Several names share this address.",
            Entries = entries,
        };
    }

    private static CountedLink Author(SiteView site, Author author) =>
        AuthorPages.Link(site, author, author.Papers.Length);

    private static CountedLink Organization(Organization organization) =>
        OrganizationPages.Link(organization, organization.Papers.Length);
}
