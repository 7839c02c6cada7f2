using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages.Standalone;
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
            .Flag(
                "cites_abstracts",
                x => x.Extent.HasAbstractTags,
                "Whether papers carry their whole abstract for reference managers."
            )
            .Flag("is_brief", x => x.Extent.IsBrief, "Whether pages leave out what stands elsewhere as well.")
            .Text(
                "data_suffix",
                x => x.DataSuffix,
                "What the names of files of the whole library end on: .gz or nothing."
            )
            .Flag("is_offline", x => x.IsOffline, "Whether browsers keep visited pages.")
            .Many("menu", x => x.Menu, PageLink.Model, "The main navigation.")
            .Many("more", x => x.More, PageLink.Model, "Behind it: what the menu does not lead to.");

    /// <summary>Absolute, with a closing slash.</summary>
    public string? Url { get; init; }
    public string? Repository { get; init; }
    public bool HasPapers { get; init; } = true;
    public SiteExtent Extent { get; init; } = SiteExtent.Whole;
    public string DataSuffix { get; init; } = "";
    public bool IsOffline { get; init; }
    public ImmutableArray<PageLink> Menu { get; init; } = [];
    public ImmutableArray<PageLink> More { get; init; } = [];

    /// <param name="baseUrl">Absolute, with a closing slash; wins over the settings'.</param>
    public static SiteModel Of(EditorialFiles editorial, SiteExtent extent, bool hasPapers, string? baseUrl)
    {
        var settings = editorial.Settings;
        ImmutableArray<PageLink> menu = [.. MenuOf(editorial, hasPapers)];
        return new SiteModel(settings.Title, settings.Description, settings.Language)
        {
            Url = baseUrl ?? settings.Url,
            Repository = settings.Repository,
            HasPapers = hasPapers,
            Extent = extent,
            DataSuffix = settings.Data == DataForm.Gzip ? ".gz" : "",
            IsOffline = settings.Offline,
            Menu = menu,
            More = hasPapers
                ?
                [
                    .. Entries(editorial, hasPapers, isBehind: true)
                        .Where(link => menu.All(item => item.Url != link.Url)),
                ]
                : [], // Documents would have the search alone, and its field leads there.
        };
    }

    /// <summary>People's own menu or the theme's, with what people add to either; no page twice.</summary>
    private static IEnumerable<PageLink> MenuOf(EditorialFiles editorial, bool hasPapers)
    {
        var settings = editorial.Settings;
        var own = settings.Menu.IsEmpty ? Entries(editorial, hasPapers, isBehind: false) : Links(settings.Menu);
        return own.Concat(ContentPage.InMenu(editorial))
            .Concat(Links(settings.MenuAdd))
            .DistinctBy(link => link.Url, StringComparer.Ordinal);
    }

    private static IEnumerable<PageLink> Links(IEnumerable<MenuItem> items) =>
        items.Select(item => new PageLink(item.Title, item.Url));

    private static IEnumerable<PageLink> Entries(EditorialFiles editorial, bool hasPapers, bool isBehind) =>
        PageKinds
            .Of(hasPapers)
            .Select(kind => kind.Menu)
            .OfType<MenuEntry>()
            .Where(entry => entry.IsBehind == isBehind)
            .OrderBy(entry => entry.Place)
            .Select(entry => entry.Link(editorial))
            .OfType<PageLink>();
}
