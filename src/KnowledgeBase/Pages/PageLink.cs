using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>A title that leads somewhere within the site.</summary>
internal sealed record PageLink(string Title, string Url)
{
    public static TemplateModel<PageLink> Model { get; } =
        new TemplateModel<PageLink>("link", "A title that leads somewhere within the site.")
            .Text("title", x => x.Title, "What the link says.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.");
}

/// <summary>A line of an index: a title, how many papers stand behind it, and a quiet note.</summary>
internal sealed record CountedLink(string Title, string Url, int Count)
{
    public static TemplateModel<CountedLink> Model { get; } =
        new TemplateModel<CountedLink>("counted_link", "A link with the number of papers behind it.")
            .Text("title", x => x.Title, "What the link says.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("count", x => x.Count, "Papers behind the link.")
            .Text("note", x => x.Note, "A quiet remark; null without one.")
            .Text(
                "arrivals",
                x => x.Arrivals,
                "What the newest listings brought to it, on the home page: `2025-12-25:3 2025-12-10:1`; else null."
            );

    public string? Note { get; init; }
    public string? Arrivals { get; init; }
}
