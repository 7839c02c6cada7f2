using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Pages;

/// <summary>Years and months by date of publication, and the papers without one.</summary>
internal static class PeriodPages
{
    public static IEnumerable<Page> Of(Holdings holdings)
    {
        var dated = Dated(holdings).ToList();
        var years = dated.GroupBy(x => x.Date.Year).OrderBy(year => year.Key).ToList();
        var months = dated.Where(x => x.Date.Month is not null)
            .GroupBy(x => Month(x.Date)).OrderBy(month => month.Key).ToList();
        var monthsOf = months.ToLookup(month => month.Key.Year);
        var undated = holdings.NewestFirst(Undated(holdings)).ToList();

        var yearPages = years.SelectMany((year, i) => Paging.Pages(
            new PeriodPage(PageUrls.Year(year.Key), Text(year.Key))
            {
                Description = $"{Wording.Counted(year.Count(), "paper")} published in {Text(year.Key)}.",
                Period = Text(year.Key),
                Months = [.. monthsOf[year.Key].Select(month => MonthCount(month.Key, month.Count()))],
                Previous = i > 0 ? YearLink(years[i - 1].Key) : null,
                Next = i + 1 < years.Count ? YearLink(years[i + 1].Key) : null,
            },
            Rows(holdings, year.Select(x => x.Paper))));
        var monthPages = months.SelectMany((month, i) => Paging.Pages(
            new PeriodPage(PageUrls.Month(month.Key), Wording.Month(month.Key))
            {
                Description = $"{Wording.Counted(month.Count(), "paper")} published in {Wording.Month(month.Key)}.",
                Period = month.Key.ToString(),
                Parent = YearLink(month.Key.Year),
                Previous = i > 0 ? MonthLink(months[i - 1].Key) : null,
                Next = i + 1 < months.Count ? MonthLink(months[i + 1].Key) : null,
            },
            Rows(holdings, month.Select(x => x.Paper))));
        return yearPages.Concat(monthPages).Concat(undated.Count == 0 ? [] : Paging.Pages(
            new PeriodPage(PageUrls.Undated, "Undated")
            {
                Description = $"{Wording.Counted(undated.Count, "paper")} whose sources state no date.",
            },
            undated.Select(paper => holdings.ListRows[paper])));
    }

    /// <summary>Years that have papers, newest first, and the undated at the end; months below each year.</summary>
    public static ImmutableArray<IndexEntry> Entries(Holdings holdings)
    {
        var years = Dated(holdings).GroupBy(x => x.Date.Year).OrderByDescending(year => year.Key)
            .Select(year => new IndexEntry(
                new CountedLink(Text(year.Key), PageUrls.Year(year.Key), year.Count()),
                [
                    .. year.Where(x => x.Date.Month is not null).GroupBy(x => Month(x.Date))
                        .OrderByDescending(month => month.Key).Select(month => MonthCount(month.Key, month.Count())),
                ]));
        var undated = Undated(holdings).Count();
        return undated == 0
            ? [.. years]
            : [.. years, new IndexEntry(new CountedLink("Undated", PageUrls.Undated, undated), [])];
    }

    private static IEnumerable<DatedPaper> Dated(Holdings holdings) => holdings.Listed
        .Where(paper => holdings.Catalog.Papers[paper].Published is not null)
        .Select(paper => new DatedPaper(paper, holdings.Catalog.Papers[paper].Published!));

    private static IEnumerable<int> Undated(Holdings holdings) =>
        holdings.Listed.Where(paper => holdings.Catalog.Papers[paper].Published is null);

    private static PartialDate Month(PartialDate date) => new(date.Year, date.Month);

    private static IEnumerable<PaperRow> Rows(Holdings holdings, IEnumerable<int> papers) =>
        holdings.NewestFirst(papers).Select(paper => holdings.ListRows[paper]);

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static PageLink YearLink(int year) => new(Text(year), PageUrls.Year(year));

    private static PageLink MonthLink(PartialDate month) => new(Wording.Month(month), PageUrls.Month(month));

    private static CountedLink MonthCount(PartialDate month, int count) =>
        new(Wording.Month(month), PageUrls.Month(month), count);

    private sealed record DatedPaper(int Paper, PartialDate Date);
}
