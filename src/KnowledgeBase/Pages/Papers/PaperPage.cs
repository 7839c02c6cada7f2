using System.Collections.Immutable;
using KnowledgeBase.Citations;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Papers;

/// <summary>What one paper is, who wrote it and when, where to get it, and what stands near it.</summary>
internal sealed record PaperPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<PaperPage> Model { get; } =
        PageModel
            .Of<PaperPage>("paper", "One paper.")
            .Text("slug", x => x.Slug, "The paper's name in addresses.")
            .Many("authors", x => x.Authors, NameLink.Model, "In the order of the paper.")
            .Number("author_count", x => x.AuthorCount, "The number of names, else the count that a source states.")
            .Number(
                "stated_author_count",
                x => x.StatedAuthorCount,
                "What a listing counts, where it differs from the number of names; else null."
            )
            .One("organization", x => x.Organization, PageLink.Model, "The organisation; null without one.")
            .Text("published", x => x.Published, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
            .Text("venue", x => x.Venue, "Journal or conference; null when unknown.")
            .One(
                "publication",
                x => x.Publication,
                PublicationFacts.Model,
                "Where in print it stands; null when unknown."
            )
            .Text("arxiv_id", x => x.ArxivId, "Without version; null when unknown.")
            .Text("doi", x => x.Doi, "Without resolver; null when unknown.")
            .Texts("keywords", x => x.Keywords, "As sources state them; the first eight at most.")
            .Number("upvotes", x => x.Upvotes, "Of the listing; null when unknown.")
            .Flag("withdrawn", x => x.Withdrawn, "Whether the paper was withdrawn.")
            .Many("links", x => x.Links, OutsideLink.Model, "Code, project and other links off the site; at most 30.")
            .Number("link_count", x => x.LinkCount, "How many links there are, where not all are here; else null.")
            .Many("topics", x => x.Topics, TopicLink.Model, "Primary first.")
            .Many(
                "introduces",
                x => x.Introduces,
                NameLink.Model,
                "Names of methods, models and datasets that the paper introduces."
            )
            .Many("builds_on", x => x.BuildsOn, QuotedRow.Model, "Papers whose names this one builds on; at most 30.")
            .Many(
                "mentioned_by",
                x => x.MentionedBy,
                QuotedRow.Model,
                "Papers that mention what this one introduces; at most 30."
            )
            .Number("mention_count", x => x.MentionCount, "How many papers do, where not all are named; else null.")
            .Many("claims", x => x.Claims, ClaimRow.Model, "Sentences of the abstract that report a number.")
            .Many("near_duplicates", x => x.NearDuplicates, PaperRow.Model, "Papers with nearly the same text.")
            .Many("related", x => x.Related, RelatedRow.Model, "Nearest first.")
            .Text("abstract", x => x.Abstract, "The whole abstract as one line of text; null unless it may be shown.")
            .Text(
                "discussion_url",
                x => x.DiscussionUrl,
                "Where the comments of the listing are; null where it shows neither comments nor votes."
            )
            .Many(
                "changes",
                x => x.Changes,
                ChangeRow.Model,
                "What is new of it since it was first seen, newest first."
            )
            .Many("seen_in", x => x.SeenIn, SightingRow.Model, "Digests that list the paper.")
            .Many("provenance", x => x.Provenance, ProvenanceRow.Model, "Where each fact came from.")
            .One("previous", x => x.Previous, PageLink.Model, "The paper before in its newest digest.")
            .One("next", x => x.Next, PageLink.Model, "The paper after in its newest digest.")
            .Text(
                "correct_url",
                x => x.CorrectUrl,
                "Absolute address where the paper's note is written; null without a repository."
            )
            .Text("summary_title", x => x.SummaryTitle, "Whose words the summary is; null without one.")
            .Text("rights", x => x.Rights, "Said under the abstract; null without a rights line.")
            .One("reference", x => x.Reference, ReferenceModel.Model, "How the paper is cited.");

    public override PageKind Kind => PageKinds.Paper;

    public required string Slug { get; init; }
    public required Reference Reference { get; init; }
    public ImmutableArray<NameLink> Authors { get; init; } = [];
    public int? AuthorCount { get; init; }
    public int? StatedAuthorCount { get; init; }
    public PageLink? Organization { get; init; }
    public string? Published { get; init; }
    public string? Venue { get; init; }
    public PublicationFacts? Publication { get; init; }
    public string? ArxivId { get; init; }
    public string? Doi { get; init; }
    public ImmutableArray<string> Keywords { get; init; } = [];
    public int? Upvotes { get; init; }
    public bool Withdrawn { get; init; }
    public ImmutableArray<OutsideLink> Links { get; init; } = [];
    public int? LinkCount { get; init; }
    public ImmutableArray<TopicLink> Topics { get; init; } = [];
    public ImmutableArray<NameLink> Introduces { get; init; } = [];
    public ImmutableArray<QuotedRow> BuildsOn { get; init; } = [];
    public ImmutableArray<QuotedRow> MentionedBy { get; init; } = [];
    public int? MentionCount { get; init; }
    public ImmutableArray<ClaimRow> Claims { get; init; } = [];
    public ImmutableArray<PaperRow> NearDuplicates { get; init; } = [];
    public ImmutableArray<RelatedRow> Related { get; init; } = [];
    public string? Abstract { get; init; }
    public string? DiscussionUrl { get; init; }
    public ImmutableArray<ChangeRow> Changes { get; init; } = [];
    public ImmutableArray<SightingRow> SeenIn { get; init; } = [];
    public ImmutableArray<ProvenanceRow> Provenance { get; init; } = [];
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public string? CorrectUrl { get; init; }
    public string? SummaryTitle { get; init; }
    public string? Rights { get; init; }
}
