using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>What every page knows of the site; nothing that a new paper changes.</summary>
public sealed record SiteModel(string Title, string Description, string Language)
{
    /// <summary>Absolute, with a closing slash.</summary>
    public string? Url { get; init; }

    public string? Repository { get; init; }

    /// <summary>Said wherever abstracts are shown.</summary>
    public string? Rights { get; init; }

    public SiteExtent Extent { get; init; } = SiteExtent.Whole;

    public ImmutableArray<PageLink> Menu { get; init; } = [];
}
