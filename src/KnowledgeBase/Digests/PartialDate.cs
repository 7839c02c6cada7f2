using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Digests;

/// <summary>A date as far as a source states it: a year, a year and month, or a full date.</summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <exception cref="ArgumentOutOfRangeException">No such day, or a day without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs its month.");
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public bool IsFull => Day is not null;

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly Start => new(Year, Month ?? 1, Day ?? 1);

    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> and <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PartialDate? date)
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        date = null;
        if (format is null ||
            !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        date = new PartialDate(day.Year, text.Length > 4 ? day.Month : null, text.Length > 7 ? day.Day : null);
        return true;
    }

    public int CompareTo(PartialDate? other) => other is null
        ? 1
        : (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
