using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Weeks;

/// <summary>What the digests of a week brought that the library did not have.</summary>
internal sealed record WeekPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<WeekPage> Model { get; } =
        PageModel
            .Of<WeekPage>("week", "What the digests of a week brought: papers that no digest had before.")
            .Text("first", x => x.First, "The Monday, yyyy-MM-dd.")
            .Text("last", x => x.Last, "The Sunday, yyyy-MM-dd.")
            .Number("count", x => x.Count, "Papers first listed in the week.")
            .Many("watches", x => x.Watches, WeekGroup.Model, "What the watches found among them.")
            .Many("topics", x => x.Topics, WeekGroup.Model, "All of them by primary topic, the unsorted last.")
            .Many("digests", x => x.Digests, CountedLink.Model, "The week's digests.")
            .Text("text", x => x.Text, "Address of the same as plain text, fit for a mail.")
            .One("month", x => x.Month, PageLink.Model, "The month of its first digest.")
            .One("previous", x => x.Previous, PageLink.Model, "The week with digests before.")
            .One("next", x => x.Next, PageLink.Model, "The week with digests after.");

    public override PageKind Kind => PageKinds.Week;

    public string Text => PageUrls.Text(Url);
    public required string First { get; init; }
    public required string Last { get; init; }
    public int Count { get; init; }
    public ImmutableArray<WeekGroup> Watches { get; init; } = [];
    public ImmutableArray<WeekGroup> Topics { get; init; } = [];
    public ImmutableArray<CountedLink> Digests { get; init; } = [];
    public PageLink? Month { get; init; }
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
}
