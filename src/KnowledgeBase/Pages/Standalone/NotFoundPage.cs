using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Standalone;

internal sealed record NotFoundPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<NotFoundPage> Model { get; } =
        PageModel.Of<NotFoundPage>("not-found", "What an unknown address shows.");

    public override PageKind Kind => PageKinds.NotFound;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        [LazyPage.Of(new NotFoundPage(PageUrls.NotFound, "Page not found"))];
}
