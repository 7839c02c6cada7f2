using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Roundups;

/// <summary>The days of a roundup: a week or a month that has a digest.</summary>
/// <param name="Name"><c>week</c> or <c>month</c>.</param>
/// <param name="MostOfAGroup">Papers of a topic or a watch; the digests have the others.</param>
internal sealed record RoundupSpan(
    string Name,
    string Title,
    string Url,
    DateOnly First,
    DateOnly Last,
    int MostOfAGroup
)
{
    private const int DaysOfWeek = 7;

    public PageLink Link => new(Title, Url);

    public IEnumerable<DateOnly> Days =>
        Enumerable.Range(First.DayNumber, 1 + Last.DayNumber - First.DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>All of a kind, oldest first.</summary>
    public static ImmutableArray<RoundupSpan> Weeks(Periods.Calendar calendar) => [.. calendar.Mondays.Select(Week)];

    /// <summary>All of a kind, oldest first.</summary>
    public static ImmutableArray<RoundupSpan> Months(Periods.Calendar calendar) =>
        [.. calendar.Months.Where(month => calendar.Digests(month) > 0).Select(Month)];

    /// <param name="day">Any of the week.</param>
    public static RoundupSpan Week(DateOnly day)
    {
        var monday = Periods.Calendar.Monday(day);
        var last = Math.Min(monday.DayNumber + DaysOfWeek - 1, DateOnly.MaxValue.DayNumber);
        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"Week {ISOWeek.GetWeekOfYear(day)} of {ISOWeek.GetYear(day)}"
        );
        return new RoundupSpan(
            "week",
            title,
            PageUrls.Week(day),
            monday,
            DateOnly.FromDayNumber(last),
            MostOfAGroup: 20
        );
    }

    public static RoundupSpan Month(PartialDate month)
    {
        var last = new DateOnly(month.Year, month.Month!.Value, DateTime.DaysInMonth(month.Year, month.Month.Value));
        var title = $"What {month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} brought";
        return new RoundupSpan("month", title, PageUrls.MonthRoundup(month), month.Start, last, MostOfAGroup: 6);
    }
}
