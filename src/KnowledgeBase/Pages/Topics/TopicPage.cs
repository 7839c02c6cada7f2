using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Topics;

internal sealed record TopicPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<TopicPage> Model { get; } =
        PageModel
            .OfList<TopicPage>("topic", "The papers of a topic.")
            .One("parent", x => x.Parent, PageLink.Model, "The topic above; null without one.")
            .Many("children", x => x.Children, CountedLink.Model, "The topics below.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .One(
                "trend",
                x => x.Trend,
                TrendRow.Model,
                "Where its papers begin, and whether they become more; null on later pages of the list."
            )
            .Many(
                "claims",
                x => x.Claims,
                ClaimGroup.Model,
                "Sentences that report a number, of the papers on this page."
            )
            .Many("neighbours", x => x.Neighbours, CountedLink.Model, "Topics that share papers with this one.")
            .Many(
                "seldom_shared",
                x => x.SeldomShared,
                CountedLink.Model,
                "Topics that share fewer papers than by chance."
            )
            .Text("chance", x => x.Chance, "What the notes of both mean; null without any.")
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations with the most papers here.")
            .Many("names", x => x.Names, CountedLink.Model, "Names that most papers here introduce or mention.");

    public override PageKind Kind => PageKinds.Topic;

    public PageLink? Parent { get; init; }
    public ImmutableArray<CountedLink> Children { get; init; } = [];
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public TrendRow? Trend { get; init; }
    public ImmutableArray<ClaimGroup> Claims { get; init; } = [];
    public ImmutableArray<CountedLink> Neighbours { get; init; } = [];
    public ImmutableArray<CountedLink> SeldomShared { get; init; } = [];
    public string? Chance { get; init; }
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
    public ImmutableArray<CountedLink> Names { get; init; } = [];
}
