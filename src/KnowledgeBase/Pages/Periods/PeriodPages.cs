using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Periods;

/// <summary>Years and months by date of publication, with their digests, and the papers without a date.</summary>
internal static class PeriodPages
{
    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var years = site.Calendar.Years;
        var months = site.Calendar.Months;
        return
        [
            .. years.SelectMany((year, i) => Year(site, year, Neighbour(years, i - 1), Neighbour(years, i + 1))),
            .. months.SelectMany((month, i) => Month(site, month, Neighbour(months, i - 1), Neighbour(months, i + 1))),
            .. Undated(site),
        ];
    }

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        IndexPages.Flat(PageUrls.Periods, "Periods", "Papers by date of publication.", Entries(site));

    /// <summary>Years, newest first, and the undated at the end; months below each year.</summary>
    public static ImmutableArray<IndexEntry> Entries(SiteView site)
    {
        var calendar = site.Calendar;
        var years = calendar
            .Years.Reverse()
            .Select(year => new IndexEntry(
                new CountedLink(year.ToString(), PageUrls.Year(year.Year), calendar.Papers(year).Count),
                [
                    .. calendar
                        .Months.Reverse()
                        .Where(month => month.Year == year.Year)
                        .Select(month => Counted(calendar, month)),
                ]
            ));
        var undated = PapersWithoutDate(site).Count();
        return undated == 0
            ? [.. years]
            : [.. years, new IndexEntry(new CountedLink("Undated", PageUrls.Undated, undated), [])];
    }

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        site
            .Calendar.Years.Concat(site.Calendar.Months)
            .Select(period => (Period: period, Link: Link(period)))
            .Select(found => new NamedPage(
                new CountedLink(found.Link.Title, found.Link.Url, site.Calendar.Papers(found.Period).Count)
            )
            {
                Papers = site.Calendar.Papers(found.Period),
                FewestPapers = 1,
                OtherNames = found.Period.Month is null
                    ? []
                    : [found.Period.ToString(), found.Period.Start.ToString("MMM yyyy", CultureInfo.InvariantCulture)],
            })
            .Concat(
                PapersWithoutDate(site).Any()
                    ? [new NamedPage(new CountedLink("Undated", PageUrls.Undated, PapersWithoutDate(site).Count()))]
                    : []
            );

    /// <param name="period">A year or a month.</param>
    public static PageLink Link(PartialDate period) =>
        period.Month is null
            ? new PageLink(period.ToString(), PageUrls.Year(period.Year))
            : new PageLink(Title(period), PageUrls.Month(period));

    private static IEnumerable<LazyPage> Year(SiteView site, PartialDate year, PageLink? previous, PageLink? next)
    {
        var list = List(site, PageUrls.Year(year.Year), year.ToString(), OfYear(site, year)) with
        {
            Search = $"year={year}",
        };
        return Paging.Pages(site, list, number => new PeriodPage(list, number)
        {
            Description = Published(site.Calendar.Papers(year), year.ToString()),
            Period = year.ToString(),
            Months = number == 1 ? MonthsOf(site.Calendar, year.Year) : [],
            Previous = number == 1 ? previous : null,
            Next = number == 1 ? next : null,
        });
    }

    private static IEnumerable<LazyPage> Month(SiteView site, PartialDate month, PageLink? previous, PageLink? next)
    {
        var papers = site.Calendar.Papers(month);
        var list = List(site, PageUrls.Month(month), Title(month), papers) with { Search = $"from={month}&to={month}" };
        return Paging.Pages(site, list, number => new PeriodPage(list, number)
        {
            Description = Published(papers, list.Title),
            Period = month.ToString(),
            Parent = Link(new PartialDate(month.Year)),
            Weeks = number == 1 ? site.Calendar.Weeks(month) : [],
            Roundup = number == 1 && site.Calendar.Digests(month) > 0 ? RoundupSpan.Month(month).Link : null,
            Previous = number == 1 ? previous : null,
            Next = number == 1 ? next : null,
        });
    }

    private static IEnumerable<LazyPage> Undated(SiteView site)
    {
        ImmutableArray<int> papers = [.. PapersWithoutDate(site)];
        if (papers.IsEmpty)
            return [];
        var list = List(site, PageUrls.Undated, "Undated", papers);
        return Paging.Pages(site, list, number => new PeriodPage(list, number)
        {
            Description = $"{Quantity.Of(papers.Length, "paper")} whose sources state no date.",
        });
    }

    private static PaperList List(SiteView site, string url, string title, IReadOnlyList<int> papers)
    {
        var listed = site.NewestFirst(papers);
        return PaperList.Of(site, PageKinds.Period, url, title, listed.Length, () => listed);
    }

    /// <summary>On a brief page those alone whose month is not known: the months list the others.</summary>
    private static IReadOnlyList<int> OfYear(SiteView site, PartialDate year) =>
        site.Extent.IsBrief
            ? [.. site.Calendar.Papers(year).Where(paper => site.Catalog.Papers[paper].Published is { Month: null })]
            : site.Calendar.Papers(year);

    private static PageLink? Neighbour(ImmutableArray<PartialDate> periods, int place) =>
        place >= 0 && place < periods.Length ? Link(periods[place]) : null;

    /// <summary>None where nothing is known of the year's months.</summary>
    private static ImmutableArray<MonthOfYear> MonthsOf(Calendar calendar, int year) =>
        calendar.Months.Any(month => month.Year == year)
            ? [.. Enumerable.Range(1, 12).Select(month => MonthOfYear(calendar, new PartialDate(year, month)))]
            : [];

    private static MonthOfYear MonthOfYear(Calendar calendar, PartialDate month) =>
        new(
            month.Start.ToString("MMMM", CultureInfo.InvariantCulture),
            calendar.Months.Contains(month) ? PageUrls.Month(month) : null,
            calendar.Papers(month).Count,
            calendar.Digests(month)
        );

    private static CountedLink Counted(Calendar calendar, PartialDate month)
    {
        var digests = calendar.Digests(month);
        return new CountedLink(Title(month), PageUrls.Month(month), calendar.Papers(month).Count)
        {
            Note = digests > 0 ? Quantity.Of(digests, "digest") : null,
        };
    }

    private static IEnumerable<int> PapersWithoutDate(SiteView site) =>
        site.Listed.Where(paper => site.Catalog.Papers[paper].Published is null);

    private static string Title(PartialDate month) => month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Published(IReadOnlyList<int> papers, string period) =>
        $"{Quantity.Of(papers.Count, "paper")} published in {period}.";
}
