using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Authors;

internal sealed record AuthorPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<AuthorPage> Model { get; } =
        PageModel
            .OfList<AuthorPage>("author", "The papers of a person, or of a name that several people share.")
            .Flag("is_group", x => x.IsGroup, "Whether it is a team or an organisation that papers name as author.")
            .Texts("aliases", x => x.Aliases, "Other names of the person.")
            .Texts("orcids", x => x.Orcids, "ORCID iDs.")
            .Text("homepage", x => x.Homepage, "Absolute address; null when unknown.")
            .Flag("has_identifiers", x => x.HasIdentifiers, "Whether any of the following lists has an item.")
            .Texts("openreview", x => x.OpenReview, "Names of profiles at OpenReview.")
            .Texts("dblp", x => x.Dblp, "Identifiers of people at DBLP.")
            .Texts("accounts", x => x.Accounts, "Logins at Hugging Face.")
            .Text("reason", x => x.Reason, "Why these papers stand together; null where it is plain.")
            .Many(
                "people",
                x => x.People,
                CountedLink.Model,
                "Those who share the name, most papers first; the page then has the papers not yet told apart."
            )
            .Many("co_authors", x => x.CoAuthors, CountedLink.Model, "Most shared papers first.")
            .Many("years", x => x.Years, YearCount.Model, "Papers by year of publication, oldest first.")
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations of the papers.")
            .Text("correct_url", x => x.CorrectUrl, "Where to correct what is known; null without a repository.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics of the person's papers.")
            .Many(
                "topic_years",
                x => x.TopicYears,
                SeriesRow.Model,
                "The same topics by year; empty for fewer than four papers."
            );

    public override PageKind Kind => PageKinds.Author;

    public bool IsGroup { get; init; }
    public string? CorrectUrl { get; init; }
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
    public ImmutableArray<string> Aliases { get; init; } = [];
    public bool HasIdentifiers => Orcids.Length + OpenReview.Length + Dblp.Length + Accounts.Length > 0;
    public ImmutableArray<string> Orcids { get; init; } = [];
    public string? Homepage { get; init; }
    public ImmutableArray<string> OpenReview { get; init; } = [];
    public ImmutableArray<string> Dblp { get; init; } = [];
    public ImmutableArray<string> Accounts { get; init; } = [];
    public string? Reason { get; init; }
    public ImmutableArray<CountedLink> People { get; init; } = [];
    public ImmutableArray<CountedLink> CoAuthors { get; init; } = [];
    public ImmutableArray<YearCount> Years { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
}
