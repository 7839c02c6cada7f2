using System.Collections.Immutable;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Home;

/// <summary>What is new, and where to go.</summary>
internal sealed record HomePage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<HomePage> Model { get; } =
        PageModel
            .Of<HomePage>("home", "What is new, and where to go.")
            .Number("paper_count", x => x.PaperCount, "Papers in the library.")
            .Number("author_count", x => x.AuthorCount, "Authors known by name.")
            .Number("organization_count", x => x.OrganizationCount, "Organisations.")
            .Number("digest_count", x => x.DigestCount, "Digests.")
            .Many("latest", x => x.Latest, DigestCard.Model, "The newest digests, newest first.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics that have no parent.")
            .Many("rising", x => x.Rising, CountedLink.Model, "Topics that grow against the library.")
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations with the most papers.");

    public override PageKind Kind => PageKinds.Home;

    public int PaperCount { get; init; }
    public int AuthorCount { get; init; }
    public int OrganizationCount { get; init; }
    public int DigestCount { get; init; }
    public ImmutableArray<DigestCard> Latest { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<CountedLink> Rising { get; init; } = [];
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
}
