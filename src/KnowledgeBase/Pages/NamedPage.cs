using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>A page that search finds by its name.</summary>
/// <param name="Link">Its note tells it from others of the name.</param>
internal sealed record NamedPage(CountedLink Link)
{
    /// <summary>Names that find it as well as the main one does.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>What it is mainly about; asked for by several threads at once.</summary>
    public Func<ImmutableArray<Slug>> Topics { get; init; } = () => [];

    public bool IsPerson { get; init; }

    /// <summary>The papers behind it, as indices in the catalogue; none where it is about something else.</summary>
    public IReadOnlyCollection<int> Papers { get; init; } = [];

    /// <summary>With so many of its papers there is such a page; 0 where it hangs on no paper.</summary>
    public int FewestPapers { get; init; }

    public IEnumerable<string> Names => OtherNames.Prepend(Link.Title);

    public static NamedPage Of(string title, string url) => new(new CountedLink(title, url, 0));
}
