using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Periods;

/// <summary>What happened when: papers published, digests listed.</summary>
internal sealed class Calendar
{
    private const int DaysOfWeek = 7;

    private readonly Dictionary<PartialDate, List<int>> _papers = [];
    private readonly Dictionary<PartialDate, List<CountedLink>> _digests = [];
    private readonly SortedSet<DateOnly> _mondays = [];

    public Calendar(SiteView site)
    {
        foreach (var paper in site.Listed)
        {
            if (site.Catalog.Papers[paper].Published is { } date)
                Add(_papers, date, paper);
        }
        foreach (var digest in site.Catalog.Digests)
        {
            if (digest.Date is { } date)
            {
                Add(_digests, PartialDate.From(date), DigestPages.Counted(site, digest));
                _mondays.Add(Monday(date));
            }
        }
        PartialDate[] known = [.. _papers.Keys.Union(_digests.Keys).Order()];
        Months = [.. known.Where(date => date is { Month: not null, Day: null })];
        Years = [.. known.Where(date => date.Month is null)];
    }

    /// <summary>In which a paper was published or a digest listed.</summary>
    public ImmutableArray<PartialDate> Years { get; }

    /// <summary>In which a paper was published or a digest listed.</summary>
    public ImmutableArray<PartialDate> Months { get; }

    /// <summary>The Mondays of the weeks that have a digest, oldest first.</summary>
    public IReadOnlyCollection<DateOnly> Mondays => _mondays;

    /// <summary>Of a year, a month or a day.</summary>
    public IReadOnlyList<int> Papers(PartialDate period) => _papers.GetValueOrDefault(period) ?? [];

    public int Digests(PartialDate month) => _digests.GetValueOrDefault(month)?.Count ?? 0;

    public IReadOnlyList<CountedLink> DigestsOf(DateOnly day) =>
        _digests.GetValueOrDefault(PartialDate.From(day)) ?? [];

    /// <summary>Empty where nothing is known of any day of the month.</summary>
    public ImmutableArray<CalendarWeek> Weeks(PartialDate month)
    {
        var weeks = ImmutableArray.CreateBuilder<CalendarWeek>();
        var days = DateTime.DaysInMonth(month.Year, month.Month!.Value);
        var first = 1;
        while (first <= days)
        {
            var monday = Monday(new DateOnly(month.Year, month.Month.Value, first));
            var before = first == 1 ? month.Start.DayNumber - monday.DayNumber : 0;
            var after = Math.Min(first + DaysOfWeek - before, days + 1);
            weeks.Add(Week(month, monday, before, first, after));
            first = after;
        }
        return weeks.Any(week => week.Days.Any(IsKnown)) ? weeks.ToImmutable() : [];
    }

    private CalendarWeek Week(PartialDate month, DateOnly monday, int before, int first, int after)
    {
        var days = new CalendarDay[after - first];
        for (var day = first; day < after; day++)
            days[day - first] = Day(new PartialDate(month.Year, month.Month, day));
        return new CalendarWeek(ISOWeek.GetWeekOfYear(monday), before, [.. days], DaysOfWeek - before - days.Length)
        {
            Url = _mondays.Contains(monday) ? PageUrls.Week(monday) : null,
        };
    }

    private static bool IsKnown(CalendarDay day) => day.Published > 0 || day.Digest is not null;

    private CalendarDay Day(PartialDate day) =>
        new(day.Day!.Value, Papers(day).Count, _digests.GetValueOrDefault(day)?[0]);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>To the year, the month and the day, as far as the date goes.</summary>
    private static void Add<T>(Dictionary<PartialDate, List<T>> all, PartialDate date, T item)
    {
        AddTo(new PartialDate(date.Year));
        if (date.Month is not null)
            AddTo(new PartialDate(date.Year, date.Month));
        if (date.IsFull)
            AddTo(date);

        void AddTo(PartialDate period)
        {
            if (!all.TryGetValue(period, out var items))
                all.Add(period, items = []);
            items.Add(item);
        }
    }
}
