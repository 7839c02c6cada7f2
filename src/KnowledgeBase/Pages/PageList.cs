using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>Every page of the site.</summary>
/// <param name="Pages">In ordinal order of addresses; an address that two pages claim is there twice.</param>
internal sealed record PageList(ImmutableArray<LazyPage> Pages)
{
    /// <summary>The lists of papers, in the order of their addresses.</summary>
    public IEnumerable<PaperList> Lists => Pages.Select(page => page.List).OfType<PaperList>();

    public static PageList Of(SiteView site) =>
        new([
            .. PageKinds
                .Of(site.Site.HasPapers)
                .SelectMany(kind => kind.Pages(site))
                .OrderBy(page => page.Url, StringComparer.Ordinal),
        ]);
}
