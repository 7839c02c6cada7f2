using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeBase.Pages;

/// <summary>Years and months by date of publication, and the papers without one.</summary>
internal static class PeriodPages
{
    public static IEnumerable<Page> Of(Holdings holdings)
    {
        var dated = Listed(holdings).Where(x => x.Date is not null).Select(x => (x.Paper, Date: x.Date!.Value)).ToList();
        var years = dated.GroupBy(x => x.Date.Year).OrderBy(year => year.Key).ToList();
        var months = dated.Where(x => x.Date.Month is not null)
            .GroupBy(x => (x.Date.Year, Month: x.Date.Month!.Value)).OrderBy(month => month.Key).ToList();
        var undated = holdings.NewestFirst(Listed(holdings).Where(x => x.Date is null).Select(x => x.Paper)).ToList();

        var yearPages = years.SelectMany((year, i) => Paging.Pages(
            new PeriodPage(PageUrls.Year(year.Key), Text(year.Key))
            {
                Description = $"{Wording.Counted(year.Count(), "paper")} published in {Text(year.Key)}.",
                Period = Text(year.Key),
                Months = [.. months.Where(month => month.Key.Year == year.Key).Select(month => MonthCount(month.Key, month.Count()))],
                Previous = i > 0 ? YearLink(years[i - 1].Key) : null,
                Next = i + 1 < years.Count ? YearLink(years[i + 1].Key) : null,
            },
            Rows(holdings, year.Select(x => x.Paper))));
        var monthPages = months.SelectMany((month, i) => Paging.Pages(
            new PeriodPage(PageUrls.Month(month.Key.Year, month.Key.Month), Wording.Month(month.Key.Year, month.Key.Month))
            {
                Description = $"{Wording.Counted(month.Count(), "paper")} published in {Wording.Month(month.Key.Year, month.Key.Month)}.",
                Period = string.Create(CultureInfo.InvariantCulture, $"{month.Key.Year:0000}-{month.Key.Month:00}"),
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
            undated.Select(paper => holdings.Rows[paper])));
    }

    /// <summary>Years that have papers, newest first, and the undated at the end; months below each year.</summary>
    public static ImmutableArray<IndexEntry> Entries(Holdings holdings)
    {
        var dates = Listed(holdings).Select(x => x.Date).ToList();
        var years = dates.Where(date => date is not null).GroupBy(date => date!.Value.Year).OrderByDescending(year => year.Key)
            .Select(year => new IndexEntry(
                new CountedLink(Text(year.Key), PageUrls.Year(year.Key), year.Count()),
                [
                    .. year.Where(date => date!.Value.Month is not null).CountBy(date => date!.Value.Month!.Value)
                        .OrderByDescending(month => month.Key).Select(month => MonthCount((year.Key, month.Key), month.Value)),
                ]));
        var undated = dates.Count(date => date is null);
        return undated == 0
            ? [.. years]
            : [.. years, new IndexEntry(new CountedLink("Undated", PageUrls.Undated, undated), [])];
    }

    private static IEnumerable<(int Paper, Digests.PartialDate? Date)> Listed(Holdings holdings) =>
        Enumerable.Range(0, holdings.Rows.Length).Where(holdings.IsListed)
            .Select(paper => (paper, holdings.Catalog.Papers[paper].Published));

    private static IEnumerable<PaperRow> Rows(Holdings holdings, IEnumerable<int> papers) =>
        holdings.NewestFirst(papers).Select(paper => holdings.Rows[paper]);

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static PageLink YearLink(int year) => new(Text(year), PageUrls.Year(year));

    private static PageLink MonthLink((int Year, int Month) month) =>
        new(Wording.Month(month.Year, month.Month), PageUrls.Month(month.Year, month.Month));

    private static CountedLink MonthCount((int Year, int Month) month, int count) =>
        new(Wording.Month(month.Year, month.Month), PageUrls.Month(month.Year, month.Month), count);
}
