using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>What one paper is, who wrote it and when, where to get it, and what stands near it.</summary>
public sealed record PaperPage(string Url, string Title) : Page(Url, Title)
{
    public const string KindName = "paper";

    public override string Kind => KindName;

    public required string Slug { get; init; }

    public ImmutableArray<NameLink> Authors { get; init; } = [];

    /// <summary>The number of names, else the count that a source states.</summary>
    public int? AuthorCount { get; init; }

    /// <summary>What a listing counts, where it differs from the number of names.</summary>
    public int? StatedAuthorCount { get; init; }

    public PageLink? Organization { get; init; }

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public string? Published { get; init; }

    public string? Venue { get; init; }

    public string? ArxivId { get; init; }

    public string? Doi { get; init; }

    public bool Withdrawn { get; init; }

    public ImmutableArray<OutsideLink> Links { get; init; } = [];

    /// <summary>How many links there are, where not all are on the page.</summary>
    public int? LinkCount { get; init; }

    /// <summary>Primary first.</summary>
    public ImmutableArray<TopicLink> Topics { get; init; } = [];

    /// <summary>Names of methods, models and datasets that the paper introduces.</summary>
    public ImmutableArray<NameLink> Introduces { get; init; } = [];

    public ImmutableArray<QuotedRow> BuildsOn { get; init; } = [];

    public ImmutableArray<QuotedRow> MentionedBy { get; init; } = [];

    /// <summary>How many papers mention what this one introduces, where not all are named.</summary>
    public int? MentionCount { get; init; }

    public ImmutableArray<ClaimRow> Claims { get; init; } = [];

    /// <summary>Papers with nearly the same text.</summary>
    public ImmutableArray<PaperRow> NearDuplicates { get; init; } = [];

    public ImmutableArray<RelatedRow> Related { get; init; } = [];

    public ImmutableArray<SightingRow> SeenIn { get; init; } = [];

    public ImmutableArray<ProvenanceRow> Provenance { get; init; } = [];

    /// <summary>Neighbours in the newest digest that lists the paper.</summary>
    public PageLink? Previous { get; init; }

    public PageLink? Next { get; init; }

    /// <summary>Absolute address where the paper's note is written or edited; null without a repository.</summary>
    public string? CorrectUrl { get; init; }

    /// <summary>Said under the abstract; null without a rights line.</summary>
    public string? Rights { get; init; }
}

/// <param name="Kind">code, project, model, data, demo, video, pdf or other.</param>
/// <param name="Label">The host and path, short.</param>
/// <param name="Url">Absolute, http or https; null where it leads to an unknown mirror of a well-known host.</param>
public sealed record OutsideLink(string Kind, string Label, string? Url);

/// <param name="Evidence">Phrases of the paper that speak for the topic; empty where a note assigns it.</param>
public sealed record TopicLink(string Title, string Url, ImmutableArray<string> Evidence);

/// <summary>A person, method, model or dataset.</summary>
/// <param name="Url">The name's page; null where it has none.</param>
public sealed record NameLink(string Title, string? Url);

/// <param name="Sentence">In which one paper mentions the other; null where abstracts may not be quoted.</param>
public sealed record QuotedRow(PaperRow Paper, string? Sentence);

/// <param name="Text">A sentence of the abstract that reports a number.</param>
/// <param name="Unit"><c>%</c>, <c>×</c>, <c>points</c> or a unit of measurement.</param>
public sealed record ClaimRow(string Text, double Value, string Unit);

/// <param name="Reasons">Sentences.</param>
public sealed record RelatedRow(PaperRow Paper, ImmutableArray<string> Reasons);

/// <param name="Comments">Number of comments that the listing shows.</param>
public sealed record SightingRow(string Title, string Url, int? Comments);

/// <summary>A place that facts came from.</summary>
/// <param name="Fields">In words: <c>organisation</c>.</param>
public sealed record ProvenanceRow(ImmutableArray<string> Fields, string File, int? Line);
