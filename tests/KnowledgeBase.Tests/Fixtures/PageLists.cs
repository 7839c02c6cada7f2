using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Queries;

namespace KnowledgeBase.Tests.Fixtures;

internal static class PageLists
{
    public static PageList Of(Catalog catalog, Insights insights, EditorialFiles editorial) =>
        PageList.Of(
            new SiteView(catalog, insights, editorial)
            {
                Finds = WatchFinds.Of(catalog, insights, editorial.Topics, editorial.Watches),
            }
        );

    /// <summary>Every page, in the order of the list.</summary>
    public static ImmutableArray<Page> Made(this PageList list) => [.. list.Pages.Select(page => page.Make())];
}
