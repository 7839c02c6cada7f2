using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>A list cut into pages of bounded size.</summary>
internal sealed record Pager(
    int Number,
    int Pages,
    string Title,
    PageLink? Previous,
    PageLink? Next,
    ImmutableArray<PagerStep> Steps
)
{
    public static TemplateModel<Pager> Model { get; } =
        new TemplateModel<Pager>("pager", "A list cut into pages.")
            .Number("number", x => x.Number, "The place of this page, from 1.")
            .Number("pages", x => x.Pages, "How many pages the list has.")
            .Text("title", x => x.Title, "This page: `Newest`, its number from the oldest, or the span of names on it.")
            .One("previous", x => x.Previous, PageLink.Model, "The page before; null on the first.")
            .One("next", x => x.Next, PageLink.Model, "The page after; null on the last.")
            .Many(
                "steps",
                x => x.Steps,
                PagerStep.Model,
                "The first page, the last, those near, and some farther away, in order."
            );
}

internal sealed record PagerStep(string Title, string Url, bool Current)
{
    public static TemplateModel<PagerStep> Model { get; } =
        new TemplateModel<PagerStep>("pager_step", "One page of a list that is cut into pages.")
            .Text("title", x => x.Title, "`Newest`, the page's number from the oldest, or the span of names on it.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Flag("current", x => x.Current, "Whether it is this page.");
}
