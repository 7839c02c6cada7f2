using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.OldAddresses;

/// <summary>An old address that leads on.</summary>
internal sealed record RedirectPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<RedirectPage> Model { get; } =
        PageModel
            .Of<RedirectPage>("redirect", "An old address that leads on.")
            .Text("target", x => x.Target, "Site-relative; print it with `link`.");

    public override PageKind Kind => PageKinds.Redirect;

    /// <summary>Site-relative.</summary>
    public required string Target { get; init; }

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Catalog.Redirects.Select(redirect =>
            LazyPage.Of(
                new RedirectPage(PageUrls.Of(redirect.Kind, redirect.From), "Moved")
                {
                    Target = PageUrls.Of(redirect.Kind, redirect.To),
                }
            )
        );
}
