using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>A page that search finds by its name.</summary>
/// <param name="Link">Its note tells it from others of the name.</param>
internal sealed record NamedPage(CountedLink Link)
{
    /// <summary>Names that find it as well as the main one does.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Says what it is about; asked for when its row is written, by several threads at once.</summary>
    public Func<string?> About { get; init; } = () => null;

    public bool IsPerson { get; init; }

    public IEnumerable<string> Names => OtherNames.Prepend(Link.Title);

    public static NamedPage Of(string title, string url) => new(new CountedLink(title, url, 0));
}
