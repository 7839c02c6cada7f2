using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages.Changes;

internal static class ChangesPages
{
    /// <summary>Of a page: each change is one, and each day.</summary>
    private const int LinesPerPage = 200;

    public const string Title = "What changed";

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var days = site.Changes.Days;
        var count = days.Sum(day => site.Changes.On(day).Length);
        var pages = Cut([.. days.SelectMany(day => Parts(site, day))]);
        return pages.Select(
            (page, place) =>
                LazyPage.Of(
                    new ChangesPage(Paging.Url(PageUrls.Changes, pages.Count, place + 1), Title)
                    {
                        Description = "New versions, publications, code, withdrawals and titles, day by day.",
                        Count = count,
                        Days = page,
                        Pager = Paging.Pager(PageUrls.Changes, pages.Count, place + 1),
                    }
                ) with
                {
                    IsFirst = place == 0,
                }
        );
    }

    /// <summary>A day of many changes stands on several pages.</summary>
    private static IEnumerable<ChangeDay> Parts(SiteView site, DateOnly day)
    {
        var digest = site.Calendar.DigestsOf(day).Select(link => new PageLink(link.Title, link.Url)).FirstOrDefault();
        var changes = site.Changes.On(day);
        if (changes.IsEmpty)
            return [new ChangeDay(SiteView.Day(day), site.Changes.FirstSeen(day), []) { Digest = digest }];
        return changes
            .Chunk(LinesPerPage - 1)
            .Select(
                (part, place) =>
                    new ChangeDay(SiteView.Day(day), place == 0 ? site.Changes.FirstSeen(day) : 0, [.. part])
                    {
                        Digest = digest,
                    }
            );
    }

    /// <summary>From the oldest, so that only the first page grows.</summary>
    private static List<ImmutableArray<ChangeDay>> Cut(List<ChangeDay> days)
    {
        var pages = new List<ImmutableArray<ChangeDay>>();
        var page = new List<ChangeDay>();
        var lines = 0;
        foreach (var day in days.AsEnumerable().Reverse())
        {
            if (lines > 0 && lines + 1 + day.Changes.Length > LinesPerPage)
            {
                pages.Insert(0, [.. page]);
                page.Clear();
                lines = 0;
            }
            page.Insert(0, day);
            lines += 1 + day.Changes.Length;
        }
        pages.Insert(0, [.. page]);
        return pages;
    }
}
