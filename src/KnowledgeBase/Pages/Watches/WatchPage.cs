using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Watches;

internal sealed record WatchPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<WatchPage> Model { get; } =
        PageModel
            .OfList<WatchPage>("watch", "The papers that meet what somebody follows.")
            .Texts("conditions", x => x.Conditions, "What its papers must meet, each as one line of text.")
            .Number(
                "total",
                x => x.Total,
                "Papers that meet it, on the first page; the newest 1,000 or, on a brief one, 300 are listed."
            )
            .Many("years", x => x.Years, YearCount.Model, "Papers by year and month of publication, oldest first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics of most of its papers.")
            .Many("authors", x => x.Authors, CountedLink.Model, "Who wrote most of them.");

    public override PageKind Kind => PageKinds.Watch;

    public int Total { get; init; }
    public ImmutableArray<string> Conditions { get; init; } = [];
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<CountedLink> Authors { get; init; } = [];
}
