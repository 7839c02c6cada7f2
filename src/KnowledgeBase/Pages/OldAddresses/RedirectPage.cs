using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.OldAddresses;

/// <summary>An address that leads on: an old one, or that of an ORCID.</summary>
internal sealed record RedirectPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<RedirectPage> Model { get; } =
        PageModel
            .Of<RedirectPage>("redirect", "An address that leads on: an old one, or that of an ORCID.")
            .Text("target", x => x.Target, "Site-relative; print it with `link`.");

    public override PageKind Kind => PageKinds.Redirect;

    /// <summary>Site-relative.</summary>
    public required string Target { get; init; }

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        site
            .Catalog.Redirects.Select(redirect =>
                Leading(PageUrls.Of(redirect.Kind, redirect.From), PageUrls.Of(redirect.Kind, redirect.To))
            )
            .Concat(
                site.Catalog.Authors.SelectMany(author =>
                    author.Evidence.Orcids.Select(orcid => Leading(PageUrls.Orcid(orcid), PageUrls.Author(author.Slug)))
                )
            );

    private static LazyPage Leading(string from, string target) =>
        LazyPage.Of(new RedirectPage(from, "Moved") { Target = target });
}
