namespace KnowledgeBase.Pages;

/// <summary>An address of the site, whose page is made when it is written, so that no one holds all pages.</summary>
/// <param name="Url">As <see cref="Page.Url"/>.</param>
/// <param name="Make">Gives an equal page whenever it is called, from any thread.</param>
internal sealed record LazyPage(string Url, PageKind Kind, Func<Page> Make)
{
    /// <summary>Whether it is its list's first page, or its only one.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The list of papers that begins here.</summary>
    public PaperList? List { get; init; }

    /// <summary>Of the Markdown twin, if it has one.</summary>
    public string TwinUrl => TwinUrlOf(Url)!;

    /// <summary>Null for a file that is no page.</summary>
    public static string? TwinUrlOf(string url) =>
        url.EndsWith(".html", StringComparison.Ordinal) ? string.Concat(url.AsSpan(0, url.Length - 5), ".md") : null;

    /// <summary>A page that is made already: there are few of its kind, or all of it is needed anyway.</summary>
    public static LazyPage Of(Page page) => new(page.Url, page.Kind, () => page);
}
