using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Pages;

/// <summary>What happened when: papers published, digests listed.</summary>
internal sealed class Calendar
{
    private const int DaysOfWeek = 7;

    private readonly ILookup<int, int> _byYear;
    private readonly ILookup<PartialDate, int> _byMonth;
    private readonly Dictionary<DateOnly, int> _published;
    private readonly Dictionary<DateOnly, CountedLink> _digests;

    public Calendar(Holdings holdings)
    {
        var dated = holdings.Listed.Where(paper => holdings.Catalog.Papers[paper].Published is not null)
            .Select(paper => new DatedPaper(paper, holdings.Catalog.Papers[paper].Published!)).ToList();
        _byYear = dated.ToLookup(x => x.Date.Year, x => x.Paper);
        _byMonth = dated.Where(x => x.Date.Month is not null).ToLookup(x => new PartialDate(x.Date.Year, x.Date.Month), x => x.Paper);
        _published = dated.Where(x => x.Date.IsFull).CountBy(x => x.Date.Start).ToDictionary();
        _digests = holdings.Catalog.Digests.Where(digest => digest.Date is not null)
            .ToDictionary(digest => digest.Date!.Value, digest => DigestPages.Counted(holdings, digest));
        Months = [.. _byMonth.Select(month => month.Key).Union(_digests.Keys.Select(MonthOf)).Order()];
        Years = [.. _byYear.Select(year => year.Key).Union(Months.Select(month => month.Year)).Order()];
    }

    /// <summary>In which a paper was published or a digest listed.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>In which a paper was published or a digest listed.</summary>
    public ImmutableArray<PartialDate> Months { get; }

    public ImmutableArray<int> Papers(int year) => [.. _byYear[year]];

    public ImmutableArray<int> Papers(PartialDate month) => [.. _byMonth[month]];

    public int Digests(PartialDate month) => _digests.Keys.Count(day => MonthOf(day) == month);

    /// <summary>Empty where nothing is known of any day of the month.</summary>
    public ImmutableArray<CalendarWeek> Weeks(PartialDate month)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month!.Value)).Select(month.Start.AddDays).ToList();
        return days.Any(day => _published.ContainsKey(day) || _digests.ContainsKey(day))
            ? [.. days.GroupBy(Monday).Select(week => Week(week.Key, [.. week]))]
            : [];
    }

    private CalendarWeek Week(DateOnly monday, ImmutableArray<DateOnly> days)
    {
        var before = days[0].DayNumber - monday.DayNumber;
        return new CalendarWeek(ISOWeek.GetWeekOfYear(monday), before, [.. days.Select(Day)], DaysOfWeek - before - days.Length);
    }

    private CalendarDay Day(DateOnly day) => new(day.Day, _published.GetValueOrDefault(day), _digests.GetValueOrDefault(day));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    private static PartialDate MonthOf(DateOnly day) => new(day.Year, day.Month);

    private sealed record DatedPaper(int Paper, PartialDate Date);
}
