namespace KnowledgeBase.Digests;

/// <summary>Dates from numbers that a file states one by one.</summary>
internal static class PartialDates
{
    /// <summary>Year, month and day as far as they make a date of the calendar; null without a year.</summary>
    public static PartialDate? Of(params ReadOnlySpan<int> parts) => parts switch
    {
        [var year and >= 1 and <= 9999, var month and >= 1 and <= 12, var day and >= 1, ..] when day <= DateTime.DaysInMonth(year, month) =>
            new PartialDate(year, month, day),
        [var year and >= 1 and <= 9999, var month and >= 1 and <= 12, ..] => new PartialDate(year, month),
        [var year and >= 1 and <= 9999, ..] => new PartialDate(year),
        _ => null,
    };
}
