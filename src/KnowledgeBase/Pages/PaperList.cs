
namespace KnowledgeBase.Pages;

/// <summary>A list of papers before it is cut into pages.</summary>
/// <param name="Kind">Of its pages.</param>
/// <param name="Url">Of its first page.</param>
/// <param name="Count">Of papers in the whole list.</param>
/// <param name="Papers">Indices in the catalogue, in the order of the list.</param>
public sealed record PaperList(string Kind, string Url, string Title, int Count, Func<IReadOnlyList<int>> Papers)
{
    /// <summary>The address, without extension, of its <c>.bib</c> and <c>.json</c>; null for lists without.</summary>
    public string? Export { get; init; }

    /// <summary>Where its Atom feed is in a site that knows its own address; null for lists without.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether the first page is the only one, for the rest stands in other lists.</summary>
    public bool IsCut { get; init; }

    public int PageCount => IsCut ? 1 : Paging.PageCount(Count);
}
