using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Statistics;

/// <summary>The library in numbers.</summary>
internal sealed record StatisticsPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<StatisticsPage> Model { get; } =
        PageModel
            .Of<StatisticsPage>("statistics", "The library in numbers.")
            .One("size", x => x.Size, LibrarySize.Model, "How much the library holds.")
            .Text("with_code", x => x.WithCode, "Papers with a link to code: `97 of 301 (32.2 %)`.")
            .Text("with_authors", x => x.WithAuthors, "Papers whose authors are known by name.")
            .Text("with_organization", x => x.WithOrganization, "Papers that state an organisation.")
            .Text("undated", x => x.Undated, "Papers without a date of publication; null for none.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics that have no parent, most papers first.")
            .Many("topic_years", x => x.TopicYears, SeriesRow.Model, "The same topics by year.")
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations with the most papers.")
            .Many("authors", x => x.Authors, CountedLink.Model, "Authors with the most papers.");

    public override PageKind Kind => PageKinds.Statistics;

    public required LibrarySize Size { get; init; }
    public required string WithCode { get; init; }
    public required string WithAuthors { get; init; }
    public required string WithOrganization { get; init; }
    public string? Undated { get; init; }
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
    public ImmutableArray<CountedLink> Authors { get; init; } = [];
}
