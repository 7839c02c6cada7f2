using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Authors;

internal sealed record AuthorPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<AuthorPage> Model { get; } =
        PageModel
            .OfList<AuthorPage>("author", "The papers of a person.")
            .Texts("aliases", x => x.Aliases, "Other names of the person.")
            .Text("orcid", x => x.Orcid, "The ORCID iD; null when unknown.")
            .Text("homepage", x => x.Homepage, "Absolute address; null when unknown.")
            .Flag("by_spelling", x => x.IsBySpelling, "Whether the spelling of the name is all that joins the papers.")
            .Many("co_authors", x => x.CoAuthors, CountedLink.Model, "Most shared papers first.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics of the person's papers.")
            .Many(
                "topic_years",
                x => x.TopicYears,
                SeriesRow.Model,
                "The same topics by year; empty for fewer than four papers."
            );

    public override PageKind Kind => PageKinds.Author;

    public ImmutableArray<string> Aliases { get; init; } = [];
    public string? Orcid { get; init; }
    public string? Homepage { get; init; }
    public bool IsBySpelling { get; init; }
    public ImmutableArray<CountedLink> CoAuthors { get; init; } = [];
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
}
