namespace KnowledgeBase.Pages;

/// <summary>A list of papers before it is cut into pages.</summary>
/// <param name="Kind">Of its pages.</param>
/// <param name="Url">Of its first page.</param>
/// <param name="Count">Of papers in the whole list.</param>
/// <param name="Papers">Indices in the catalogue, in the order of the list.</param>
internal sealed record PaperList(PageKind Kind, string Url, string Title, int Count, Func<IReadOnlyList<int>> Papers)
{
    /// <summary>The address, without extension, of its <c>.bib</c> and <c>.json</c>; null for lists without.</summary>
    public string? Export { get; init; }

    /// <summary>Where its Atom feed is in a site that knows its own address; null for lists without.</summary>
    public string? Feed { get; init; }

    /// <summary>The query of the search page that finds its papers; null for lists without.</summary>
    public string? Search { get; init; }

    /// <summary>yyyy-MM-dd of a list that belongs to a day; else null.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the first page is the only one, for the rest stands in other lists.</summary>
    public bool IsCut { get; init; }

    public int PageCount => IsCut ? 1 : Paging.PageCount(Count);

    /// <summary>
    /// A list that people cite as a whole, where it has several papers: one of a single paper is cited on the paper's
    /// page, and in a large library the files beside lists would outweigh the pages.
    /// </summary>
    internal static PaperList Of(
        SiteView site,
        PageKind kind,
        string url,
        string title,
        int count,
        Func<IReadOnlyList<int>> papers
    )
    {
        var stem = url[..^".html".Length];
        var slug = stem[(stem.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return new PaperList(kind, url, title, count, papers)
        {
            Export = site.Extent.HasFiles && count > 1 ? stem : null,
            Feed = kind.HasFeed && count > (site.Extent.HasFiles ? 0 : 1) ? stem + ".atom" : null,
            Search = kind.SearchFilter is { } filter ? $"{filter}={slug}" : null,
        };
    }
}
