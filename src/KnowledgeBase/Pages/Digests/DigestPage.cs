using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Digests;

/// <summary>The papers of one listing, in its order.</summary>
internal sealed record DigestPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<DigestPage> Model { get; } =
        PageModel
            .OfList<DigestPage>("digest", "The papers of one listing, in its order.")
            .Text("date", x => x.List.Date, "yyyy-MM-dd; null for a collection.")
            .One(
                "month",
                x => x.Month,
                PageLink.Model,
                "The month whose calendar shows the digest; null for a collection."
            )
            .One("week", x => x.Week, PageLink.Model, "What its week brought; null for a collection.")
            .Text(
                "listing",
                x => x.Listing,
                "The listing at Hugging Face, where its comments and votes are; null for any other."
            )
            .Many(
                "topics",
                x => x.Topics,
                CountedLink.Model,
                "Topics of most of its papers, each a search for them; empty where pages are brief."
            )
            .Texts("sources", x => x.Sources, "Paths of the collected files.")
            .One("previous", x => x.Previous, PageLink.Model, "The digest before.")
            .One("next", x => x.Next, PageLink.Model, "The digest after.");

    public override PageKind Kind => PageKinds.Digest;

    public PageLink? Month { get; init; }
    public PageLink? Week { get; init; }
    public string? Listing { get; init; }
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<string> Sources { get; init; } = [];
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
}

internal sealed record DigestCard(string Title, string Url, string? Date, int Count, ImmutableArray<PaperRow> Papers)
{
    public static TemplateModel<DigestCard> Model { get; } =
        new TemplateModel<DigestCard>("digest_card", "A digest and its first papers.")
            .Text("title", x => x.Title, "The digest's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Text("date", x => x.Date, "yyyy-MM-dd; null for a collection.")
            .Number("count", x => x.Count, "Papers in the digest.")
            .Many("papers", x => x.Papers, PaperRow.Model, "The first few.");
}
