using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>
/// Cuts lists so that no page grows with the library. Lists with the newest papers first are cut from their end, and
/// their older pages are counted from the oldest: a new paper changes the first page alone.
/// </summary>
internal static class Paging
{
    public const int PapersPerPage = 60;
    private const int FewestEntries = 300;
    private const int MostEntries = 600;

    /// <summary>Every so manieth entry may begin a page of an index.</summary>
    private const uint MarkEvery = 100;

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
    )
    {
        var papers = Shared(list.PageCount, list.Papers);
        return Enumerable
            .Range(1, list.PageCount)
            .Select(number => new LazyPage(Url(list.Url, list.PageCount, number), list.Kind, () =>
                Listing(make(number), [.. Slice(papers(), number).Select(row ?? (paper => site.Rows[paper]))])
            )
            {
                IsFirst = number == 1,
                List = number == 1 ? list : null,
            });
    }

    /// <summary>What is on all pages of a list: it is not made anew for each of them.</summary>
    public static Func<T> Shared<T>(int pages, Func<T> make)
        where T : class => pages > 1 ? new Recalled<T>(make).Value : make;

    /// <summary>What is said of the whole list stands on its first page.</summary>
    private static PaperListPage Listing(PaperListPage page, ImmutableArray<PaperRow> papers) =>
        page with
        {
            Papers = papers,
            Description = page.Number == 1 ? page.Description : "",
        };

    /// <summary>The first page has half a page's papers to one and a half, all others a page's.</summary>
    public static int PageCount(int papers) => Math.Max(1, (papers + (PapersPerPage / 2)) / PapersPerPage);

    /// <summary>Of all papers of a list, those on one of its pages.</summary>
    /// <param name="number">The place of the page, from 1.</param>
    public static IEnumerable<T> Slice<T>(IReadOnlyList<T> papers, int number)
    {
        var end = papers.Count - (PapersPerPage * (PageCount(papers.Count) - number));
        for (var i = number == 1 ? 0 : end - PapersPerPage; i < end; i++)
            yield return papers[i];
    }

    /// <summary>The address of a page of a list of papers.</summary>
    /// <param name="number">The place of the page, from 1.</param>
    public static string Url(string first, int pages, int number) =>
        number == 1 ? first : PageUrls.Part(first, pages - number + 1);

    /// <summary>Of a list of papers; null where it fits on one page.</summary>
    public static Pager? Pager(string first, int pages, int number) =>
        pages == 1
            ? null
            : Pager(
                pages,
                step => new PageLink(step == 1 ? "Newest" : Numeral(pages - step + 1), Url(first, pages, step)),
                number
            );

    /// <summary>
    /// Cuts a sorted list before entries that are marked by what they are and not by their place, so that a new entry
    /// changes the page on which it stands and no other.
    /// </summary>
    /// <param name="key">Tells an entry from all others.</param>
    public static List<T[]> CutAtMarks<T>(IReadOnlyList<T> entries, Func<T, string> key)
    {
        var pages = new List<T[]>();
        var start = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            var isFull = i - start == MostEntries || (i - start >= FewestEntries && IsMark(key(entries[i])));
            if (!isFull)
                continue;
            pages.Add([.. entries.Take(start..i)]);
            start = i;
        }
        pages.Add([.. entries.Take(start..)]);
        return pages;
    }

    private static bool IsMark(string key)
    {
        var hash = 17u;
        foreach (var character in key)
            hash = unchecked((hash * 31) + character);
        return hash % MarkEvery == 0;
    }

    /// <param name="link">To each page, by its number.</param>
    public static Pager Pager(int pages, Func<int, PageLink> link, int number) =>
        new(
            number,
            pages,
            link(number).Title,
            number > 1 ? link(number - 1) : null,
            number < pages ? link(number + 1) : null,
            [
                .. Steps(number, pages)
                    .Select(step => (Number: step, Link: link(step)))
                    .Select(step => new PagerStep(step.Link.Title, step.Link.Url, step.Number == number)),
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
