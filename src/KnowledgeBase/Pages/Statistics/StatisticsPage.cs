using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Statistics;

/// <summary>The library in numbers.</summary>
internal sealed record StatisticsPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<StatisticsPage> Model { get; } =
        PageModel
            .Of<StatisticsPage>("statistics", "The library in numbers.")
            .Number("paper_count", x => x.PaperCount, "Papers in the library.")
            .Number("code_count", x => x.CodeCount, "Papers with a link to code.")
            .Number("named_count", x => x.NamedCount, "Papers whose authors are known by name.")
            .Number("undated_count", x => x.UndatedCount, "Papers without a date of publication.")
            .Number("author_count", x => x.AuthorCount, "Authors known by name.")
            .Number("organization_count", x => x.OrganizationCount, "Organisations.")
            .Number("digest_count", x => x.DigestCount, "Digests.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics that have no parent, most papers first.")
            .Many("topic_years", x => x.TopicYears, SeriesRow.Model, "The same topics by year.")
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations with the most papers.")
            .Many("authors", x => x.Authors, CountedLink.Model, "Authors with the most papers.");

    public override PageKind Kind => PageKinds.Statistics;

    public int PaperCount { get; init; }
    public int CodeCount { get; init; }
    public int NamedCount { get; init; }
    public int UndatedCount { get; init; }
    public int AuthorCount { get; init; }
    public int OrganizationCount { get; init; }
    public int DigestCount { get; init; }
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
    public ImmutableArray<CountedLink> Authors { get; init; } = [];
}
