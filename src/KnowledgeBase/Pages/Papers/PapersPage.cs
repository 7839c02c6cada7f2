using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Papers;

/// <summary>Every paper, newest first.</summary>
internal sealed record PapersPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<PapersPage> Model { get; } =
        PageModel
            .OfList<PapersPage>(
                "papers",
                "Every paper, newest first; where pages are brief the newest alone, for the months list all."
            )
            .Many("periods", x => x.Periods, CountedLink.Model, "Years that have papers, newest first.");

    public override PageKind Kind => PageKinds.Papers;

    public ImmutableArray<CountedLink> Periods { get; init; } = [];

    internal static IEnumerable<LazyPage> Of(SiteView site)
    {
        var papers = site.NewestFirst(site.Listed);
        var list = new PaperList(PageKinds.Papers, PageUrls.Papers, "Papers", papers.Length, () => papers)
        {
            Feed = PageUrls.SiteFeed,
            Search = "sort=date",
            IsCut = site.Extent.IsBrief,
        };
        return Paging.Pages(site, list, number => new PapersPage(list, number)
        {
            Description = "Every paper of the library, newest first.",
            Periods =
                number > 1
                    ? []
                    :
                    [
                        .. PeriodPages.Entries(site).Select(entry => entry.Link),
                        new CountedLink("All by month", PageUrls.Periods, papers.Length),
                    ],
        });
    }
}
