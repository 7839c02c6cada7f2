using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Dates as records state them: texts of many forms, numbers, and objects of parts.</summary>
internal static partial class RecordDates
{
    private const int LongestDate = 100;
    private const int DeepestObject = 3;

    /// <summary>Null where the value is no date.</summary>
    public static PartialDate? Of(JsonElement value) => Of(value, 0);

    /// <summary>
    /// Reads ISO dates and time stamps, <c>2 Jan 2024</c>, <c>Jan 2, 2024</c>, <c>2024/01/02</c>, <c>2024年1月2日</c>.
    /// Of days and months as numbers whose order is open, only the year is read.
    /// </summary>
    public static PartialDate? Of(string? text)
    {
        var stated = OneLine.FoldOrNull(text);
        if (stated is null || stated.Length > LongestDate)
            return null;
        if (PartialDate.TryParse(stated, out var date))
            return date;
        if (
            stated.Length is 10 or 13
            && long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        )
            return OfNumber(seconds);
        return Numbers(stated) ?? TimeStamp(stated) ?? Named(stated) ?? Short(stated);
    }

    private static PartialDate? Of(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Of(value.Raw());
            case JsonValueKind.Number:
                return value.TryGetDouble(out var number) ? OfNumber(number) : null;
            case JsonValueKind.Array when depth < DeepestObject:
                return OfList(value, depth);
            case JsonValueKind.Object when depth < DeepestObject:
                return OfObject(value, depth);
            default:
                return null;
        }
    }

    /// <summary>A year, a date written as one number, or seconds or milliseconds since 1970.</summary>
    private static PartialDate? OfNumber(double number)
    {
        if (number != Math.Floor(number))
            number = Math.Floor(number);
        if (number is >= 1000 and <= 9999)
            return PartialDate.FromNumbers((int)number);
        if (number is >= 10_000_000 and < 100_000_000)
            return OfDigits((int)number);
        if (number is >= 1e11 and < 1e14)
            number = Math.Floor(number / 1000);
        return number is >= 100_000_000 and < 1e11 && number < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? PartialDate.From(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)number).UtcDateTime))
            : null;
    }

    /// <summary><c>20240102</c></summary>
    private static PartialDate? OfDigits(int digits) =>
        PartialDate.FromNumbers(digits / 10_000, digits / 100 % 100, digits % 100) is { IsFull: true } date
            ? date
            : null;

    /// <summary><c>[2024, 1, 2]</c>, or the first date of a list.</summary>
    private static PartialDate? OfList(JsonElement list, int depth)
    {
        var first = list.EnumerateArray().FirstOrDefault();
        return first.Number() is >= 1000 and <= 9999
            ? PartialDate.FromNumbers([.. list.EnumerateArray().Take(3).Select(part => part.Number() ?? 0)])
            : Of(first, depth + 1);
    }

    private static PartialDate? OfObject(JsonElement date, int depth)
    {
        if (date.Member("year").Number() is { } year)
            return PartialDate.FromNumbers(year, MonthOf(date.Member("month")), date.Member("day").Number() ?? 0);
        foreach (
            var name in (string[])["date-parts", "date_parts", "value", "date", "raw", "literal", "$date", "start"]
        )
        {
            if (Of(date.Member(name), depth + 1) is { } stated)
                return stated;
        }
        return null;
    }

    private static int MonthOf(JsonElement month) => month.Number() ?? StatedDates.Month(month.Raw() ?? "?") ?? 0;

    /// <summary>Numbers with the year first: <c>2024/01/02</c>, <c>2024.1.2</c>, <c>20240102</c>.</summary>
    private static PartialDate? Numbers(string text)
    {
        if (YearFirst().Match(text) is not { Success: true } match)
            return null;
        return PartialDate.FromNumbers(Part(match, "year"), Part(match, "month"), Part(match, "day"));
    }

    /// <summary>A time stamp's day in universal time.</summary>
    private static PartialDate? TimeStamp(string text) =>
        HasTime().IsMatch(text)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var time
        )
            ? PartialDate.From(DateOnly.FromDateTime(time.UtcDateTime))
            : IsoDay(text);

    /// <summary>The day of a time stamp whose time cannot be read.</summary>
    private static PartialDate? IsoDay(string text) =>
        text.Length > 10 && text[10] is 'T' or ' ' or '/' or '_' && PartialDate.TryParse(text[..10], out var day)
            ? day
            : null;

    /// <summary>With the month's English name.</summary>
    private static PartialDate? Named(string text)
    {
        if (MonthNamed().Match(text) is not { Success: true } match)
            return null;
        var month = StatedDates.Month(match.Groups["month"].Value) ?? 0;
        return PartialDate.FromNumbers(Part(match, "year"), month, Part(match, "day"));
    }

    /// <summary>With the year last: <c>13/02/2024</c>.</summary>
    private static PartialDate? Short(string text)
    {
        if (YearLast().Match(text) is not { Success: true } match)
            return null;
        var first = Part(match, "first");
        var second = Part(match, "second");
        var year = Part(match, "year");
        if (first > 12 || first == second)
            return PartialDate.FromNumbers(year, second, first);
        return second > 12 ? PartialDate.FromNumbers(year, first, second) : PartialDate.FromNumbers(year);
    }

    private static int Part(Match match, string name) =>
        int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    [GeneratedRegex(
        """
            ^(?:(?<year>[0-9]{4})(?:[/.-](?<month>[0-9]{1,2})(?:[/.-](?<day>[0-9]{1,2}))?|
                \s?[年년]\s?(?:(?<month>[0-9]{1,2})\s?[月월]\s?(?:(?<day>[0-9]{1,2})\s?[日일]?)?)?)|
            (?<year>(?:19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9]))$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex("[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex HasTime();

    [GeneratedRegex(
        """
            ^(?:[a-z]{3,9},?\s)?(?:
            (?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-](?<month>[a-z]{3,9})\.?,?[\s-](?<year>[0-9]{4})|
            (?<month>[a-z]{3,9})\.?\s(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s(?<year>[0-9]{4})|
            (?<month>[a-z]{3,9})\.?,?[\s-](?<year>[0-9]{4})|
            (?<year>[0-9]{4})[\s-](?<month>[a-z]{3,9})\.?(?:[\s-](?<day>[0-9]{1,2}))?)\b
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MonthNamed();

    [GeneratedRegex(
        "^(?<first>[0-9]{1,2})[/.-](?<second>[0-9]{1,2})[/.-](?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearLast();
}
