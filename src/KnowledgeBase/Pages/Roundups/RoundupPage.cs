using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Roundups;

/// <summary>What the digests of a week or a month brought that the library did not have.</summary>
internal sealed record RoundupPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<RoundupPage> Model { get; } =
        PageModel
            .Of<RoundupPage>(
                "roundup",
                "What the digests of a week or a month brought: papers that no digest had before, and what changed."
            )
            .Text("span", x => x.Span, "`week` or `month`.")
            .Text("first", x => x.First, "Its first day, yyyy-MM-dd; weeks begin on Mondays.")
            .Text("last", x => x.Last, "Its last day, yyyy-MM-dd.")
            .Number("count", x => x.Count, "Papers first listed in it.")
            .Many("watches", x => x.Watches, RoundupGroup.Model, "What the watches found among them.")
            .Many("topics", x => x.Topics, RoundupGroup.Model, "All of them by primary topic, the unsorted last.")
            .Many("changes", x => x.Changes, ChangeRow.Model, "What changed of papers known before; at most fifty.")
            .Number("change_count", x => x.ChangeCount, "How many changes there are in all.")
            .Many("digests", x => x.Digests, CountedLink.Model, "Its digests.")
            .Text("text", x => x.Text, "Address of the same as plain text, fit for a mail.")
            .One("month", x => x.Month, PageLink.Model, "The month of its first digest.")
            .One("previous", x => x.Previous, PageLink.Model, "The week or month with digests before.")
            .One("next", x => x.Next, PageLink.Model, "The week or month with digests after.");

    public override PageKind Kind => PageKinds.Roundup;

    public string Text => PageUrls.Text(Url);
    public required string Span { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public int Count { get; init; }
    public ImmutableArray<RoundupGroup> Watches { get; init; } = [];
    public ImmutableArray<RoundupGroup> Topics { get; init; } = [];
    public ImmutableArray<ChangeRow> Changes { get; init; } = [];
    public int ChangeCount { get; init; }
    public ImmutableArray<CountedLink> Digests { get; init; } = [];
    public PageLink? Month { get; init; }
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
}
