using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Weeks;

internal static class WeekPages
{
    /// <summary>Of a topic or a watch; the digests have the others.</summary>
    private const int MostOfAGroup = 20;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var papers = new Lazy<ILookup<DateOnly, int>>(() => PapersByWeek(site));
        ImmutableArray<DateOnly> mondays = [.. site.Calendar.Mondays];
        return mondays.Select(
            (monday, place) =>
                new LazyPage(PageUrls.Week(monday), PageKinds.Week, () =>
                    Page(site, monday, papers.Value) with
                    {
                        Previous = place > 0 ? Link(mondays[place - 1]) : null,
                        Next = place + 1 < mondays.Length ? Link(mondays[place + 1]) : null,
                    }
                )
        );
    }

    public static IEnumerable<NamedPage> Directory(SiteView site)
    {
        var papers = PapersByWeek(site);
        return site.Calendar.Mondays.Select(monday =>
        {
            var link = Link(monday);
            return new NamedPage(new CountedLink(link.Title, link.Url, papers[monday].Count()));
        });
    }

    /// <param name="day">Of a week that has a digest.</param>
    public static PageLink Link(DateOnly day) => new(Title(day), PageUrls.Week(day));

    private static string Title(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"Week {ISOWeek.GetWeekOfYear(day)} of {ISOWeek.GetYear(day)}");

    private static ILookup<DateOnly, int> PapersByWeek(SiteView site) =>
        site
            .Listed.Select(paper => (Paper: paper, Listed: site.ListedOn(site.Catalog.Papers[paper])))
            .Where(found => found.Listed is not null)
            .ToLookup(found => Periods.Calendar.Monday(found.Listed!.Value), found => found.Paper);

    private static WeekPage Page(SiteView site, DateOnly monday, ILookup<DateOnly, int> papersByWeek)
    {
        var papers = site.NewestFirst(papersByWeek[monday]);
        var ofWeek = papers.ToHashSet();
        List<DateOnly> days = [.. Days(monday)];
        List<DateOnly> listings = [.. days.Where(day => site.Calendar.DigestsOf(day).Count > 0)];
        return new WeekPage(PageUrls.Week(monday), Title(monday))
        {
            Description =
                $"{Quantity.Of(papers.Length, "paper")} first listed in the week from {SiteView.Day(monday)}.",
            First = SiteView.Day(monday),
            Last = SiteView.Day(days[^1]),
            Count = papers.Length,
            Watches =
            [
                .. site
                    .Finds.Select(find =>
                        Group(
                            site,
                            find.Watch.Title,
                            PageUrls.Watch(find.Watch.Id),
                            site.NewestFirst(find.Papers.Where(ofWeek.Contains))
                        )
                    )
                    .Where(group => group.Count > 0),
            ],
            Topics = [.. Topics(site, papers)],
            Digests = [.. listings.SelectMany(site.Calendar.DigestsOf)],
            Month = PeriodPages.Link(new PartialDate(listings[0].Year, listings[0].Month)),
        };
    }

    /// <summary>Seven but for the last days of the calendar.</summary>
    private static IEnumerable<DateOnly> Days(DateOnly monday) =>
        Enumerable
            .Range(monday.DayNumber, 7)
            .Where(day => day <= DateOnly.MaxValue.DayNumber)
            .Select(DateOnly.FromDayNumber);

    private static IEnumerable<WeekGroup> Topics(SiteView site, IEnumerable<int> papers) =>
        papers
            .GroupBy(site.Topics.Primary)
            .OrderBy(same => same.Key is null)
            .ThenByDescending(same => same.Count())
            .ThenBy(same => same.Key?.Title, StringComparer.Ordinal)
            .Select(same => (Topic: same.Key ?? WithoutTopic(site), Papers: same.ToArray()))
            .Select(same => Group(site, same.Topic.Title, same.Topic.Url, same.Papers));

    private static PageLink WithoutTopic(SiteView site) =>
        site.Editorial.Topics.IsEmpty
            ? new PageLink("Papers", PageUrls.Papers)
            : new PageLink("Unsorted", PageUrls.Unsorted);

    private static WeekGroup Group(SiteView site, string title, string url, int[] papers) =>
        new(title, url, papers.Length, [.. papers.Take(MostOfAGroup).Select(paper => site.Rows[paper])]);
}
