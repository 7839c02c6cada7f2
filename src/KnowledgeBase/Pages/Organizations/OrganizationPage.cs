using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Organizations;

internal sealed record OrganizationPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<OrganizationPage> Model { get; } =
        PageModel
            .OfList<OrganizationPage>("organization", "The papers of an organisation.")
            .Texts("aliases", x => x.Aliases, "Other names and handles.")
            .Text("homepage", x => x.Homepage, "Absolute address; null when unknown.")
            .Flag("has_identifiers", x => !x.Accounts.IsEmpty, "Whether the following list has an item.")
            .Texts("accounts", x => x.Accounts, "Handles at Hugging Face.")
            .Text("correct_url", x => x.CorrectUrl, "Where to correct what is known; null without a repository.")
            .Text("reason", x => x.Reason, "Why these papers stand together; null where it is plain.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .One(
                "trend",
                x => x.Trend,
                TrendRow.Model,
                "Where its papers begin, and whether they become more; null on later pages of the list."
            )
            .Many("authors", x => x.Authors, CountedLink.Model, "Authors of its papers, most papers first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics of its papers.")
            .Many(
                "topic_years",
                x => x.TopicYears,
                SeriesRow.Model,
                "The same topics by year; empty for fewer than four papers."
            );

    public override PageKind Kind => PageKinds.Organization;

    public ImmutableArray<string> Aliases { get; init; } = [];
    public string? Homepage { get; init; }
    public ImmutableArray<string> Accounts { get; init; } = [];
    public string? Reason { get; init; }
    public string? CorrectUrl { get; init; }
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public TrendRow? Trend { get; init; }
    public ImmutableArray<CountedLink> Authors { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
}
