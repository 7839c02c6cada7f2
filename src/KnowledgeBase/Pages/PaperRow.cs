using KnowledgeBase.Citations;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>A paper as lists show it; the same record on each page that lists it.</summary>
internal sealed record PaperRow(string Slug, string Title, string Url, string? Byline)
{
    public static TemplateModel<PaperRow> Model { get; } =
        new TemplateModel<PaperRow>("paper_row", "A paper as lists show it.")
            .Text("slug", x => x.Slug, "The paper's name in addresses.")
            .Text("title", x => x.Title, "The paper's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Text(
                "byline",
                x => x.Byline,
                "Up to three names, where lists are brief one, and the number of others, or the stated count; "
                    + "an author's own list always names that author. Null when neither is known."
            )
            .One("organization", x => x.Organization, PageLink.Model, "The organisation; null without one.")
            .Text("published", x => x.Published, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
            .Flag("has_code", x => x.HasCode, "Whether code is linked.")
            .Text(
                "code_url",
                x => x.CodeUrl,
                "Where its code is, absolute; null without, or in brief lists but digests'."
            )
            .Text(
                "response",
                x => x.Response,
                "The comments of a listing, else its upvotes; null without, or in brief lists but digests'."
            )
            .One(
                "topic",
                x => x.Topic,
                PageLink.Model,
                "The primary topic; null for an unsorted paper, or on brief pages but digests'."
            )
            .Text(
                "excerpt",
                x => x.Excerpt,
                "The beginning of the abstract, at most 240 characters; null where lists are brief."
            )
            .Text("evidence", x => x.Evidence, "The sentence by which a watch found the paper; null elsewhere.")
            .Text(
                "listed",
                x => x.Listed,
                "The day, yyyy-MM-dd, of its first listing; null without, or in brief lists."
            )
            .One("reference", x => x.Cited.Reference, ReferenceModel.Model, "How the paper is cited.");

    public PageLink? Organization { get; init; }
    public string? Published { get; init; }
    public bool HasCode { get; init; }
    public string? CodeUrl { get; init; }
    public string? Response { get; init; }
    public PageLink? Topic { get; init; }
    public string? Excerpt { get; init; }

    public string? Evidence { get; init; }
    public string? Listed { get; init; }

    /// <summary>Said where the abstract is shown; lists say it once for all rows.</summary>
    public string? Rights { get; init; }

    /// <summary>Most lists never ask for the reference.</summary>
    public CitedPaper Cited { get; init; }
}
