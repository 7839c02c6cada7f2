using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Standalone;

/// <summary>What a reader keeps, in the browser alone.</summary>
internal sealed record ReadingPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<ReadingPage> Model { get; } =
        PageModel.Of<ReadingPage>("reading", "What a reader keeps, in the browser alone.");

    public override PageKind Kind => PageKinds.Reading;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        [LazyPage.Of(new ReadingPage(PageUrls.Reading, "Reading list"))];
}
