using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>Years and months by date of publication, with the digests listed in them, and the papers without a date.</summary>
internal static class PeriodPages
{
    public static IEnumerable<LatePage> Of(Holdings holdings)
    {
        var calendar = holdings.Calendar;
        var (years, months) = (calendar.Years, calendar.Months);
        var yearPages = years.SelectMany((year, i) => Paged(holdings, OfYear(holdings, year), Year(calendar, year) with
        {
            Previous = i > 0 ? YearLink(years[i - 1]) : null,
            Next = i + 1 < years.Length ? YearLink(years[i + 1]) : null,
        }));
        var monthPages = months.SelectMany((month, i) => Paged(holdings, calendar.Papers(month), Month(calendar, month) with
        {
            Previous = i > 0 ? MonthLink(months[i - 1]) : null,
            Next = i + 1 < months.Length ? MonthLink(months[i + 1]) : null,
        }));
        return [.. yearPages, .. monthPages, .. Undated(holdings)];
    }

    /// <summary>Years, newest first, and the undated at the end; months below each year.</summary>
    public static ImmutableArray<IndexEntry> Entries(Holdings holdings)
    {
        var calendar = holdings.Calendar;
        var years = calendar.Years.Reverse().Select(year => new IndexEntry(
            new CountedLink(year.ToString(), PageUrls.Year(year.Year), calendar.Papers(year).Count),
            [.. calendar.Months.Reverse().Where(month => month.Year == year.Year).Select(month => MonthCount(calendar, month))]));
        var undated = PapersWithoutDate(holdings).Count();
        return undated == 0
            ? [.. years]
            : [.. years, new IndexEntry(new CountedLink("Undated", PageUrls.Undated, undated), [])];
    }

    public static PageLink MonthLink(PartialDate month) => new(Wording.Month(month), PageUrls.Month(month));

    /// <summary>On a brief page those alone whose month is not known: the months list the others.</summary>
    private static IReadOnlyList<int> OfYear(Holdings holdings, PartialDate year) => holdings.Extent.IsBrief
        ? [.. holdings.Calendar.Papers(year).Where(paper => holdings.Catalog.Papers[paper].Published is { Month: null })]
        : holdings.Calendar.Papers(year);

    private static PeriodPage Year(Calendar calendar, PartialDate year) => new(PageUrls.Year(year.Year), year.ToString())
    {
        Description = Description(calendar.Papers(year), year.ToString()),
        Period = year.ToString(),
        Months = MonthsOf(calendar, year.Year),
    };

    private static PeriodPage Month(Calendar calendar, PartialDate month) => new(PageUrls.Month(month), Wording.Month(month))
    {
        Description = Description(calendar.Papers(month), Wording.Month(month)),
        Period = month.ToString(),
        Parent = YearLink(new PartialDate(month.Year)),
        Weeks = calendar.Weeks(month),
    };

    private static IEnumerable<LatePage> Undated(Holdings holdings)
    {
        ImmutableArray<int> papers = [.. PapersWithoutDate(holdings)];
        return papers.IsEmpty ? [] : Paged(holdings, papers, new PeriodPage(PageUrls.Undated, "Undated")
        {
            Description = $"{Wording.Counted(papers.Length, "paper")} whose sources state no date.",
        });
    }

    private static IEnumerable<LatePage> Paged(Holdings holdings, IReadOnlyList<int> papers, PeriodPage first)
    {
        var listed = holdings.NewestFirst(papers);
        return Paging.Pages(
            holdings,
            Paging.List(holdings, PeriodPage.KindName, first.Url, first.Title, listed.Length, () => listed, isFollowed: false),
            (number, url) => number == 1 ? first : new PeriodPage(url, first.Title)
            {
                Description = first.Description,
                Period = first.Period,
                Parent = first.Parent,
            });
    }

    /// <summary>None where nothing is known of the year's months.</summary>
    private static ImmutableArray<MonthOfYear> MonthsOf(Calendar calendar, int year) =>
        calendar.Months.Any(month => month.Year == year)
            ? [.. Enumerable.Range(1, 12).Select(month => MonthOfYear(calendar, new PartialDate(year, month)))]
            : [];

    private static MonthOfYear MonthOfYear(Calendar calendar, PartialDate month) => new(
        Wording.MonthName(month),
        calendar.Months.Contains(month) ? PageUrls.Month(month) : null,
        calendar.Papers(month).Count,
        calendar.Digests(month));

    private static IEnumerable<int> PapersWithoutDate(Holdings holdings) =>
        holdings.Listed.Where(paper => holdings.Catalog.Papers[paper].Published is null);

    private static string Description(IReadOnlyList<int> papers, string period) =>
        $"{Wording.Counted(papers.Count, "paper")} published in {period}.";

    private static PageLink YearLink(PartialDate year) => new(year.ToString(), PageUrls.Year(year.Year));

    private static CountedLink MonthCount(Calendar calendar, PartialDate month) =>
        new(Wording.Month(month), PageUrls.Month(month), calendar.Papers(month).Count)
        {
            Note = calendar.Digests(month) is > 0 and var digests ? Wording.Counted(digests, "digest") : null,
        };
}
