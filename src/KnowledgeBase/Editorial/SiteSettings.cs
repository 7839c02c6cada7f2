using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

public enum AbstractRights
{
    Full,
    Excerpt,
    None,
}

/// <summary>Which authors have a page.</summary>
public enum AuthorsWithPage
{
    All,

    /// <summary>All but those who are known for one paper, and that by hundreds.</summary>
    Most,
    Several,
}

/// <summary>Which pages have a Markdown twin.</summary>
public enum TwinFiles
{
    All,
    Main,
    None,
}

/// <summary>What lists of papers carry beside titles, people and dates.</summary>
public enum ListForm
{
    Full,
    Brief,
}

/// <summary>Whether pages say what other parts of them, or of the site, say as well.</summary>
public enum PageDetails
{
    Full,
    Brief,
}

/// <param name="Url">Site-relative, or absolute for another site.</param>
public sealed record MenuItem(string Title, string Url);

/// <summary><c>site.yml</c>.</summary>
public sealed record SiteSettings
{
    public static SiteSettings Default { get; } = new();

    public string Title { get; init; } = "Paper knowledge base";

    public string Description { get; init; } = "Papers from daily digests: by topic, author and organisation.";

    /// <summary>Absolute, with a closing slash; null leaves out what needs one.</summary>
    public string? Url { get; init; }

    /// <summary>Where the knowledge base's own files are kept, for "correct this" links.</summary>
    public string? Repository { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Empty means the theme's own menu.</summary>
    public ImmutableArray<MenuItem> Menu { get; init; } = [];

    public AbstractRights Abstracts { get; init; } = AbstractRights.Full;

    /// <summary>Said under each abstract.</summary>
    public string? Rights { get; init; }

    /// <summary>Null leaves it to the size of the library, as do the three below.</summary>
    public AuthorsWithPage? Authors { get; init; }

    public TwinFiles? Twins { get; init; }

    public ListForm? Lists { get; init; }

    public PageDetails? Details { get; init; }
}
