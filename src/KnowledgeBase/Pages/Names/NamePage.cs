using System.Collections.Immutable;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Names;

/// <summary>A name that papers introduce and others take up.</summary>
internal sealed record NamePage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<NamePage> Model { get; } =
        PageModel
            .Of<NamePage>("name", "A name that papers introduce and others take up.")
            .Text("sort", x => x.Sort, "dataset, benchmark or model; null for anything else.")
            .Text(
                "definition",
                x => x.Definition,
                "The first sentence, or the words it stands for, that say what it is; null where none do."
            )
            .One("definition_of", x => x.DefinitionOf, PageLink.Model, "The paper of that sentence.")
            .One("origin", x => x.Origin, OriginLink.Model, "The work outside the library that it comes from.")
            .Text("search", x => x.Search, "Finds the papers on the search page: `q=%22LoRA%22`.")
            .Number("count", x => x.Count, "Papers that introduce or mention it, on all of its pages.")
            .One("pager", x => x.Pager, Pager.Model, "Null where they fit on one page.")
            .Many("years", x => x.Years, YearCount.Model, "Its papers by year of publication, oldest first.")
            .One("trend", x => x.Trend, TrendRow.Model, "Where its papers begin, and whether they become more.")
            .Many(
                "introduced_by",
                x => x.IntroducedBy,
                PaperRow.Model,
                "The paper that introduces it; empty where several do."
            )
            .Many(
                "meanings",
                x => x.Meanings,
                NameMeaning.Model,
                "Where several papers introduce the name, each for something else: each with those that mean it."
            )
            .Many(
                "mentions",
                x => x.Mentions,
                QuotedRow.Model,
                "Papers that mention it, in time order, with the sentence."
            );

    public override PageKind Kind => PageKinds.Name;

    public string? Sort { get; init; }
    public string? Definition { get; init; }
    public PageLink? DefinitionOf { get; init; }
    public OriginLink? Origin { get; init; }
    public string? Search { get; init; }
    public int Count { get; init; }
    public Pager? Pager { get; init; }
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public TrendRow? Trend { get; init; }
    public ImmutableArray<PaperRow> IntroducedBy { get; init; } = [];
    public ImmutableArray<NameMeaning> Meanings { get; init; } = [];
    public ImmutableArray<QuotedRow> Mentions { get; init; } = [];
}

/// <summary>The work outside the library that a name comes from.</summary>
internal sealed record OriginLink(string Title, string Url)
{
    public static TemplateModel<OriginLink> Model { get; } =
        new TemplateModel<OriginLink>("origin_link", "The work outside the library that a name comes from.")
            .Text("title", x => x.Title, "Its title.")
            .Text("url", x => x.Url, "Absolute.")
            .Text("about", x => x.About, "What it is, in words of people's own; null without.");

    public string? About { get; init; }
}
