using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

internal enum AbstractRights
{
    Full,
    Excerpt,
    None,
}

/// <summary>Which authors have a page.</summary>
internal enum AuthorsWithPage
{
    All,

    /// <summary>All but those known only for one paper with hundreds of authors.</summary>
    Most,
    Several,
}

/// <summary>Which pages have a Markdown twin.</summary>
internal enum TwinFiles
{
    All,
    Main,
    None,
}

/// <summary>How much lists of papers show besides titles, people and dates.</summary>
internal enum ListForm
{
    Full,
    Brief,
}

/// <summary>Whether pages repeat what other pages, or other parts of the page, say as well.</summary>
internal enum PageDetails
{
    Full,
    Brief,
}

/// <summary>How files that hold the whole library are written.</summary>
internal enum DataForm
{
    Plain,
    Gzip,
}

/// <summary>Where people's own pages are.</summary>
internal enum PagesFolder
{
    /// <summary><c>pages/</c>.</summary>
    Pages,

    /// <summary>The whole input folder, but for the folders of other files.</summary>
    Input,
}

/// <param name="Url">Relative to the site, or absolute for another site.</param>
internal sealed record MenuItem(string Title, string Url);

/// <summary>The settings of <c>site.yml</c>.</summary>
internal sealed record SiteSettings
{
    public static SiteSettings Default { get; } = new();

    public string Title { get; init; } = "Paper knowledge base";

    public string Description { get; init; } = "Papers from daily digests: by topic, author and organisation.";

    /// <summary>Absolute, with a closing slash; without it, whatever needs an absolute address is left out.</summary>
    public string? Url { get; init; }

    /// <summary>Where the knowledge base's files are kept, for "correct this" links.</summary>
    public string? Repository { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    public PagesFolder Pages { get; init; } = PagesFolder.Pages;

    /// <summary>If empty, the theme's own menu is used.</summary>
    public ImmutableArray<MenuItem> Menu { get; init; } = [];

    /// <summary>Entries behind those of the menu, whichever it is.</summary>
    public ImmutableArray<MenuItem> MenuAdd { get; init; } = [];

    /// <summary>Whether browsers keep visited pages for reading without a network.</summary>
    public bool Offline { get; init; }

    public AbstractRights Abstracts { get; init; } = AbstractRights.Full;

    /// <summary>A line shown under abstracts whose source states none of its own.</summary>
    public string? Rights { get; init; }

    /// <summary>If null, the size of the library decides, as for the three settings below.</summary>
    public AuthorsWithPage? Authors { get; init; }

    public TwinFiles? Twins { get; init; }

    public ListForm? Lists { get; init; }

    public PageDetails? Details { get; init; }

    /// <summary>If null, the details decide.</summary>
    public bool? AbstractTags { get; init; }

    public DataForm Data { get; init; }
}
