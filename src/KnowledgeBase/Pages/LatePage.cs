namespace KnowledgeBase.Pages;

/// <summary>An address of the site, and how its page is made: when it is written, so that no one holds all pages.</summary>
/// <param name="Url">As <see cref="Page.Url"/>.</param>
/// <param name="Kind">As <see cref="Page.Kind"/>.</param>
/// <param name="Make">Gives an equal page whenever it is called, from any thread.</param>
public sealed record LatePage(string Url, string Kind, Func<Page> Make)
{
    /// <summary>As <see cref="Page.HasTwin"/>.</summary>
    public bool HasTwin { get; init; } = true;

    /// <summary>As <see cref="Page.IsListed"/>.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether even the briefest vault has its twin.</summary>
    public bool IsMain { get; init; }

    /// <summary>The list whose first page it is.</summary>
    public PaperList? List { get; init; }

    public string TwinUrl => Page.TwinOf(Url);

    /// <summary>A page that is made already: there are few of its kind, or all of it is needed anyway.</summary>
    public static LatePage Of(Page page) => new(page.Url, page.Kind, () => page)
    {
        HasTwin = page.HasTwin,
        IsListed = page.IsListed,
        IsMain = page is HomePage or StatisticsPage or ContentPage,
    };
}
