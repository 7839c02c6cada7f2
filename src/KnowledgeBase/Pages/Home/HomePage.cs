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
            .One("size", x => x.Size, LibrarySize.Model, "How much the library holds.")
            .Many("latest", x => x.Latest, DigestCard.Model, "The newest digests, newest first.")
            .Many("watches", x => x.Watches, CountedLink.Model, "What is followed.")
            .Many("topics", x => x.Topics, CountedLink.Model, "Topics that have no parent.")
            .Many(
                "rising",
                x => x.Rising,
                CountedLink.Model,
                "Topics that grow against the library, with the counts that tell so."
            )
            .Many("organizations", x => x.Organizations, CountedLink.Model, "Organisations with the most papers.");

    public override PageKind Kind => PageKinds.Home;

    public required LibrarySize Size { get; init; }
    public ImmutableArray<DigestCard> Latest { get; init; } = [];
    public ImmutableArray<CountedLink> Watches { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];
    public ImmutableArray<CountedLink> Rising { get; init; } = [];
    public ImmutableArray<CountedLink> Organizations { get; init; } = [];
}
