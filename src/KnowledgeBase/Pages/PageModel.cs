using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>How the model of every page begins: templates see its members.</summary>
internal static class PageModel
{
    /// <param name="kind">Names the kind and its template.</param>
    public static TemplateModel<T> Of<T>(string kind, string summary)
        where T : Page =>
        new TemplateModel<T>(kind, summary)
            .Text("kind", x => x.Kind.Name, "Names the template: `pages/<kind>.sbn-html`.")
            .Text("url", x => x.Url, "Site-relative address of this page.")
            .Text("title", x => x.Title, "One line of plain text.")
            .Text("description", x => x.Description, "One or two sentences; may be empty.")
            .Flag("has_maths", x => x.HasMaths, "Whether the prose has formulas, as `<code>` between dollars.")
            .Flag("is_listed", x => x.Kind.IsListed, "Whether search engines are told of the page.");

    public static TemplateModel<T> OfList<T>(string kind, string summary)
        where T : PaperListPage =>
        Of<T>(kind, summary)
            .Number("count", x => x.List.Count, "Papers in the whole list.")
            .Text(
                "export",
                x => x.List.Export,
                "Address without extension of the list's `.bib` and `.json`; null without."
            )
            .Text(
                "feed",
                x => x.List.Feed,
                "Address of the list's Atom feed, there only if `site.url` is known; null without."
            )
            .Text(
                "search",
                x => x.List.Search,
                "Finds the list's papers on the search page: `topic=agents`; null without."
            )
            .Many("papers", x => x.Papers, PaperRow.Model, "Papers on this page.")
            .Texts("rights", x => x.Rights, "Said below the abstracts of this page, each line once.")
            .One("pager", x => x.Pager, Pager.Model, "Null where the list fits on one page, or ends with it.");
}
