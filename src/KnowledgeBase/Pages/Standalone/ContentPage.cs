using KnowledgeBase.Editorial;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Standalone;

/// <summary>A page of people's own words.</summary>
internal sealed record ContentPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<ContentPage> Model { get; } =
        PageModel.Of<ContentPage>("content", "A page of people's own words.");

    public override PageKind Kind => PageKinds.Content;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Editorial.Pages.Select(file =>
            LazyPage.Of(
                new ContentPage(UrlOf(file), file.Title)
                {
                    Description = file.Description ?? "",
                    Body = [new Section(Section.Text, file.Body.Trim(), FromPeople: true)],
                }
            )
        );

    internal static IEnumerable<NamedPage> Directory(SiteView site) =>
        site.Editorial.Pages.Select(file => NamedPage.Of(file.Title, UrlOf(file)));

    internal static PageLink? Menu(EditorialFiles editorial) =>
        editorial.Pages.FirstOrDefault(file => file.Address == "about") is { } about
            ? new PageLink(about.Title, UrlOf(about))
            : null;

    /// <summary>Those whose files say so.</summary>
    internal static IEnumerable<PageLink> InMenu(EditorialFiles editorial) =>
        editorial.Pages.Where(file => file.IsInMenu).Select(file => new PageLink(file.Title, UrlOf(file)));

    private static string UrlOf(ContentFile file) => $"{file.Address}.html";
}
