using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Papers;

internal sealed record OutsideLink(string Kind, string Label, string? Url)
{
    public bool IsAnnounced { get; init; }

    public static TemplateModel<OutsideLink> Model { get; } =
        new TemplateModel<OutsideLink>("outside_link", "A link that leaves the site.")
            .Text("kind", x => x.Kind, "code, project, model, data, demo, video, pdf or other.")
            .Text("label", x => x.Label, "Host and path, short.")
            .Flag("announced", x => x.IsAnnounced, "Whether the abstract says only that something will be there.")
            .Text(
                "url",
                x => x.Url,
                "Absolute, http or https; null for an unknown mirror of a well-known host, which is shown as text."
            );
}

internal sealed record TopicLink(string Title, string Url, ImmutableArray<string> Evidence)
{
    public static TemplateModel<TopicLink> Model { get; } =
        new TemplateModel<TopicLink>("topic_link", "A topic of a paper, with what speaks for it.")
            .Text("title", x => x.Title, "The topic's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Text("id", x => x.Url["topics/".Length..^".html".Length], "Names the topic's file.")
            .Texts("evidence", x => x.Evidence, "Phrases of the paper; empty where a note assigns the topic.");
}

internal sealed record QuotedRow(PaperRow Paper, string? Sentence)
{
    public static TemplateModel<QuotedRow> Model { get; } =
        new TemplateModel<QuotedRow>("quoted_row", "A paper and the sentence that ties it to this one.")
            .One("paper", x => x.Paper, PaperRow.Model, "The other paper.")
            .Text(
                "sentence",
                x => x.Sentence,
                "In which one paper mentions the other; null where abstracts may not be quoted."
            );
}

internal sealed record ClaimRow(string Text, double Value, double? Most, string Unit)
{
    public static TemplateModel<ClaimRow> Model { get; } =
        new TemplateModel<ClaimRow>("claim", "A sentence that reports a number as a result.")
            .Text("text", x => x.Text, "The sentence.")
            .Real("value", x => x.Value, "Its first number that has a unit, or the first end of a range.")
            .Real("most", x => x.Most, "The other end of a range; else null.")
            .Text("unit", x => x.Unit, "`%`, `×`, `points` or a unit of measurement.")
            .Texts("on", x => x.On, "What the number is reported on: accuracy, memory, a dataset.");

    public ImmutableArray<string> On { get; init; } = [];
}

internal sealed record RelatedRow(PaperRow Paper, ImmutableArray<string> Reasons)
{
    public static TemplateModel<RelatedRow> Model { get; } =
        new TemplateModel<RelatedRow>("related", "A paper near this one, and why.")
            .One("paper", x => x.Paper, PaperRow.Model, "The other paper.")
            .Texts("reasons", x => x.Reasons, "Sentences.")
            .Flag("is_above", x => x.IsAbove, "Whether the page names it for another reason, too, above.");

    public bool IsAbove { get; init; }
}

internal sealed record SightingRow(string Title, string Url, int? Comments)
{
    public static TemplateModel<SightingRow> Model { get; } =
        new TemplateModel<SightingRow>("sighting", "A digest that lists the paper.")
            .Text("title", x => x.Title, "The digest's title.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("comments", x => x.Comments, "Comments that the listing shows; null without.");
}

/// <summary>A place that facts came from.</summary>
internal sealed record ProvenanceRow(ImmutableArray<string> Fields, string File, int? Line)
{
    public static TemplateModel<ProvenanceRow> Model { get; } =
        new TemplateModel<ProvenanceRow>("provenance", "A place that facts came from.")
            .Texts("fields", x => x.Fields, "The facts, in words.")
            .Text("file", x => x.File, "Path within the input folder.")
            .Number("line", x => x.Line, "From 1; null where the whole file is meant.");
}
