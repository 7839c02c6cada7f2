using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Standalone;

/// <summary>A list that somebody sent: its address names the papers.</summary>
internal sealed record SharedPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<SharedPage> Model { get; } =
        PageModel.Of<SharedPage>("shared", "A list that somebody sent: its address names the papers.");

    public override PageKind Kind => PageKinds.Shared;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        [LazyPage.Of(new SharedPage(PageUrls.Shared, "A list of papers, shared with you"))];
}
