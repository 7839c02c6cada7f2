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
        var pages = days.SelectMany(day => Parts(site, day)).ToList();
        var cut = Cut(pages).DefaultIfEmpty([]).ToList();
        return cut.Select(
            (page, place) =>
                LazyPage.Of(
                    new ChangesPage(PageUrls.Page(PageUrls.Changes, place + 1), Title)
                    {
                        Description = "New versions, publications, code, withdrawals and titles, day by day.",
                        Count = count,
                        Days = page,
                        Pager = Paging.Numbered(PageUrls.Changes, cut.Count, place + 1, count),
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

    private static IEnumerable<ImmutableArray<ChangeDay>> Cut(IEnumerable<ChangeDay> days)
    {
        var page = new List<ChangeDay>();
        var lines = 0;
        foreach (var day in days)
        {
            if (lines > 0 && lines + 1 + day.Changes.Length > LinesPerPage)
            {
                yield return [.. page];
                page.Clear();
                lines = 0;
            }
            page.Add(day);
            lines += 1 + day.Changes.Length;
        }
        if (page.Count > 0)
            yield return [.. page];
    }
}
