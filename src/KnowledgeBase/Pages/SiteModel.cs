using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>What every page knows of the site; nothing that a new paper changes.</summary>
internal sealed record SiteModel(string Title, string Description, string Language)
{
    public static TemplateModel<SiteModel> Model { get; } =
        new TemplateModel<SiteModel>("site", "What every page knows of the site.")
            .Text("title", x => x.Title, "The site's name.")
            .Text("description", x => x.Description, "One sentence.")
            .Text("language", x => x.Language, "A BCP 47 tag.")
            .Text("url", x => x.Url, "Absolute, with a closing slash; null when unknown.")
            .Text("repository", x => x.Repository, "Where the knowledge base's files are kept; null when unknown.")
            .Flag("has_papers", x => x.HasPapers, "Whether it has lists of papers; a site of documents has none.")
            .Flag("cites_lists", x => x.Extent.HasFiles, "Whether lists carry the citations of their papers.")
            .Flag("is_brief", x => x.Extent.IsBrief, "Whether pages leave out what stands elsewhere as well.")
            .Many("menu", x => x.Menu, PageLink.Model, "The main navigation.");

    /// <summary>Absolute, with a closing slash.</summary>
    public string? Url { get; init; }
    public string? Repository { get; init; }
    public bool HasPapers { get; init; } = true;
    public SiteExtent Extent { get; init; } = SiteExtent.Whole;
    public ImmutableArray<PageLink> Menu { get; init; } = [];

    /// <param name="baseUrl">Absolute, with a closing slash; wins over the settings'.</param>
    public static SiteModel Of(EditorialFiles editorial, SiteExtent extent, bool hasPapers, string? baseUrl)
    {
        var settings = editorial.Settings;
        return new SiteModel(settings.Title, settings.Description, settings.Language)
        {
            Url = baseUrl ?? settings.Url,
            Repository = settings.Repository,
            HasPapers = hasPapers,
            Extent = extent,
            Menu = settings.Menu.IsEmpty
                ? [.. DefaultMenu(editorial, hasPapers)]
                : [.. settings.Menu.Select(item => new PageLink(item.Title, item.Url))],
        };
    }

    private static IEnumerable<PageLink> DefaultMenu(EditorialFiles editorial, bool hasPapers) =>
        PageKinds
            .Of(hasPapers)
            .Select(kind => kind.Menu)
            .OfType<MenuEntry>()
            .OrderBy(entry => entry.Place)
            .Select(entry => entry.Link(editorial))
            .OfType<PageLink>();
}
