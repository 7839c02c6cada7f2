using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Vocabulary;

/// <summary>A date as far as a source states it: a year, a year and month, or a full date.</summary>
internal sealed record PartialDate : IComparable<PartialDate>
{
    /// <exception cref="ArgumentOutOfRangeException">No such day, or a day without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs its month.");
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public bool IsFull => Day is not null;

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly Start => new(Year, Month ?? 1, Day ?? 1);

    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// Year, month and day that a file states one by one, as far as they make a date of the calendar; null without a
    /// year.
    /// </summary>
    public static PartialDate? FromNumbers(params ReadOnlySpan<int> parts) =>
        parts switch
        {
            [var year and >= 1 and <= 9999, var month and >= 1 and <= 12, var day and >= 1, ..]
                when day <= DateTime.DaysInMonth(year, month) => new PartialDate(year, month, day),
            [var year and >= 1 and <= 9999, var month and >= 1 and <= 12, ..] => new PartialDate(year, month),
            [var year and >= 1 and <= 9999, ..] => new PartialDate(year),
            _ => null,
        };

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> and <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var month = 1;
        var day = 1;
        if (
            text.Length is not (4 or 7 or 10)
            || !IsNumber(text.AsSpan(0, 4), out var year)
            || (text.Length > 4 && !(text[4] == '-' && IsNumber(text.AsSpan(5, 2), out month)))
            || (text.Length > 7 && !(text[7] == '-' && IsNumber(text.AsSpan(8, 2), out day)))
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
            return false;
        date = new PartialDate(year, text.Length > 4 ? month : null, text.Length > 7 ? day : null);
        return true;
    }

    public int CompareTo(PartialDate? other) =>
        other is null ? 1 : (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    public override string ToString()
    {
        var date = Start.ToString("O", CultureInfo.InvariantCulture);
        return IsFull ? date : date[..(Month is null ? 4 : 7)];
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
