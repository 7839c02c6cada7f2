using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Standalone;

internal sealed record SearchPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<SearchPage> Model { get; } =
        PageModel.Of<SearchPage>("search", "Search over the whole library.");

    public override PageKind Kind => PageKinds.Search;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        [
            LazyPage.Of(
                new SearchPage(PageUrls.Search, "Search")
                {
                    Description = site.Site.HasPapers
                        ? $"Search the papers of {site.Site.Title}."
                        : $"Search the pages of {site.Site.Title}.",
                }
            ),
        ];
}
