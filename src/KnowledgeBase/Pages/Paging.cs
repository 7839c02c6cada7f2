using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeBase.Pages;

/// <summary>Cuts lists so that no page grows with the library.</summary>
internal static class Paging
{
    public const int PapersPerPage = 100;
    public const int EntriesPerPage = 400;

    /// <summary>A list of papers as one page or several; only the first carries what stands around the list.</summary>
    public static IEnumerable<Page> Pages<T>(Holdings holdings, T page, IEnumerable<int> papers)
        where T : PaperListPage
    {
        var first = page with { HasFiles = holdings.Extent.HasFiles };
        ImmutableArray<PaperRow> all = [.. papers.Select(paper => holdings.ListRows[paper])];
        var pages = all.Chunk(PapersPerPage).ToList();
        if (pages.Count <= 1)
            return [first with { Papers = all, Count = all.Length }];
        var titles = pages.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture)).ToList();
        return pages.Select((rows, i) => (i == 0 ? first : Continued(first, i + 1)) with
        {
            Papers = [.. rows],
            Count = all.Length,
            Pager = Pager(first.Url, titles, i + 1, all.Length),
        });
    }

    /// <summary>Of all papers of a list, those on one of its pages.</summary>
    /// <param name="page">From 0.</param>
    public static List<int> Shown(List<int> papers, int page) =>
        papers.GetRange(page * PapersPerPage, Math.Min(PapersPerPage, papers.Count - (page * PapersPerPage)));

    /// <param name="titles">What the link to each page says.</param>
    public static Pager Pager(string first, IReadOnlyList<string> titles, int number, int total) => new(
        number,
        total,
        number > 1 ? new PageLink(titles[number - 2], PageUrls.Page(first, number - 1)) : null,
        number < titles.Count ? new PageLink(titles[number], PageUrls.Page(first, number + 1)) : null,
        [.. titles.Select((title, i) => new PagerStep(title, PageUrls.Page(first, i + 1), i + 1 == number))]);

    private static PaperListPage Continued(PaperListPage first, int number)
    {
        var url = PageUrls.Page(first.Url, number);
        PaperListPage bare = first switch
        {
            TopicPage topic => new TopicPage(url, first.Title) { Parent = topic.Parent },
            AuthorPage => new AuthorPage(url, first.Title),
            OrganizationPage => new OrganizationPage(url, first.Title),
            DigestPage digest => new DigestPage(url, first.Title)
            {
                Date = digest.Date,
                Previous = digest.Previous,
                Next = digest.Next,
            },
            PeriodPage period => new PeriodPage(url, first.Title) { Period = period.Period, Parent = period.Parent },
            _ => new PapersPage(url, first.Title),
        };
        return bare with { Description = first.Description, HasFiles = first.HasFiles };
    }
}
