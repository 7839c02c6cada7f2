using System.Globalization;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>Cuts lists so that no page grows with the library.</summary>
internal static class Paging
{
    public const int PapersPerPage = 80;
    public const int EntriesPerPage = 400;

    /// <summary>Pages on either side of one that its pager names, and the distances of those farther away.</summary>
    private const int Near = 3;
    private static readonly int[] Far = [10, 30, 100, 300, 1000, 3000];

    /// <summary>A list of papers as one page or several.</summary>
    /// <param name="make">Makes a page, by its number from 1, but for its papers.</param>
    /// <param name="row">How this list shows a paper, where that differs from other lists.</param>
    public static IEnumerable<LazyPage> Pages(
        SiteView site,
        PaperList list,
        Func<int, PaperListPage> make,
        Func<int, PaperRow>? row = null
    ) =>
        Enumerable
            .Range(1, list.PageCount)
            .Select(number => new LazyPage(PageUrls.Page(list.Url, number), list.Kind, () =>
                make(number) with
                {
                    Papers = [.. Slice(list.Papers(), number).Select(row ?? (paper => site.Rows[paper]))],
                }
            )
            {
                IsFirst = number == 1,
                List = number == 1 ? list : null,
            });

    public static int PageCount(int papers) => Math.Max(1, (papers + PapersPerPage - 1) / PapersPerPage);

    /// <summary>Of all papers of a list, those on one of its pages.</summary>
    /// <param name="number">From 1.</param>
    public static IEnumerable<T> Slice<T>(IReadOnlyList<T> papers, int number)
    {
        for (var i = (number - 1) * PapersPerPage; i < Math.Min(papers.Count, number * PapersPerPage); i++)
            yield return papers[i];
    }

    /// <summary>Null where the list fits on one page.</summary>
    public static Pager? Numbered(string first, int pages, int number, int total) =>
        pages == 1 ? null : Pager(first, pages, Numeral, number, total);

    /// <param name="title">What the link to each page says, by its number.</param>
    public static Pager Pager(string first, int pages, Func<int, string> title, int number, int total) =>
        new(
            number,
            pages,
            total,
            number > 1 ? new PageLink(title(number - 1), PageUrls.Page(first, number - 1)) : null,
            number < pages ? new PageLink(title(number + 1), PageUrls.Page(first, number + 1)) : null,
            [
                .. Steps(number, pages)
                    .Select(step => new PagerStep(title(step), PageUrls.Page(first, step), step == number)),
            ]
        );

    /// <summary>First and last, those near, some at growing distances: every page is a few steps away.</summary>
    private static IEnumerable<int> Steps(int number, int pages) =>
        Enumerable
            .Range(number - Near, 1 + (2 * Near))
            .Concat(Far.SelectMany(far => new[] { number - far, number + far }))
            .Where(step => step > 1 && step < pages)
            .Append(1)
            .Append(pages)
            .Distinct()
            .Order();

    private static string Numeral(int number) => number.ToString(CultureInfo.InvariantCulture);
}
