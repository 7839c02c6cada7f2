using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Dates as people write them in texts: <c>Jan 2, 2024</c>, <c>2024.01.02</c>, <c>2024年1月2日</c>.</summary>
internal static partial class DatesInText
{
    private const int LongestDate = 60;

    /// <summary>The date, where a text is nothing but a date, with a time or a weekday beside it at most.</summary>
    /// <param name="year">Of what stands around it, for a month and a day without one.</param>
    public static PartialDate? Whole(string text, int? year = null)
    {
        var date = text.Trim(" \t*_[](){}.,;:~`\u3010\u3011\u3000".AsSpan()).ToString();
        if (date.Length is < 3 or > LongestDate)
            return null;
        if (Year().IsMatch(date))
            return PartialDate.FromNumbers(Number(date));
        if (Compact().Match(date) is { Success: true } compact)
            return Of(compact);
        if (DayFirst().Match(date) is { Success: true } numeric)
            return OfNumeric(numeric);
        if (year is { } known && WithoutYear().Match(date) is { Success: true } partial)
            return Of(partial, known);
        return Find(date, out var rest) is { } found && !Words().IsMatch(rest) ? found : null;
    }

    /// <summary>The first date in a text that states at least its month.</summary>
    public static PartialDate? Find(string text) => Find(text, out _);

    /// <param name="rest">The text without the date.</param>
    public static PartialDate? Find(string text, out string rest)
    {
        foreach (Match match in Date().Matches(text))
        {
            if (Of(match) is not { Month: not null } date)
                continue;
            rest = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
            return date;
        }
        rest = text;
        return null;
    }

    private static PartialDate? Of(Match match, int? year = null)
    {
        var month = match.Groups["name"] is { Success: true } name
            ? StatedDates.Month(name.Value) ?? 0
            : Number(match.Groups["m"].Value);
        var day = match.Groups["d"].Value;
        var stated = year ?? Number(match.Groups["y"].Value);
        var date =
            day.Length == 0
                ? PartialDate.FromNumbers(stated, month)
                : PartialDate.FromNumbers(stated, month, Number(day));
        var isWhole = date is { Month: not null } && (day.Length == 0 || date.Day is not null);
        return isWhole ? date : null;
    }

    /// <summary>Day and month, in the one order that makes a date; the year alone where both do.</summary>
    private static PartialDate? OfNumeric(Match match)
    {
        var first = Number(match.Groups["a"].Value);
        var second = Number(match.Groups["b"].Value);
        var year = Number(match.Groups["y"].Value);
        if (match.Groups["dot"].Success || first > 12)
            return PartialDate.FromNumbers(year, second, first);
        return second > 12 || first == second
            ? PartialDate.FromNumbers(year, first, second)
            : PartialDate.FromNumbers(year);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("^(?:19|20)[0-9]{2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        "^(?<y>(?:19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3][0-9])\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        "^(?<a>[0-9]{1,2})(?:/|-|(?<dot>\\.))(?<b>[0-9]{1,2})[/.-](?<y>(?:19|20)[0-9]{2})\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        """
            ^(?:(?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})|
            (?<m>[0-9]{1,2})\s?[月월]\s?(?<d>[0-9]{1,2})\s?[日일号]?|
            (?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\ (?<d>[0-9]{1,2})(?:st|nd|rd|th)?|
            (?<d>[0-9]{1,2})(?:st|nd|rd|th)?\ (?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)\z
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithoutYear();

    /// <summary>What a weekday, a time and a time zone leave over.</summary>
    [GeneratedRegex(
        @"\b(?!(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|gmt\b|utc\b|am\b|pm\b|st\b|nd\b|rd\b|th\b)\p{L}{2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        """
            (?<![0-9A-Za-z./])(?<y>(?:19|20)[0-9]{2})(?<s>[-/.])(?<m>[0-9]{1,2})(?:\k<s>(?<d>[0-9]{1,2}))?
                (?:T[0-9:.]{4,15}(?:Z|[+-][0-9:]{4,5})?)?(?![0-9A-Za-z]|[./][0-9])|
            (?<![0-9])(?<y>(?:19|20)[0-9]{2})\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월](?:\s?(?<d>[0-9]{1,2})\s?[日일号])?|
            \b(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ](?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?
                [ ](?<y>(?:19|20)[0-9]{2})\b|
            \b(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[ -](?:of[ ])?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?
                [ -](?<y>(?:19|20)[0-9]{2})\b|
            \b(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ ](?<y>(?:19|20)[0-9]{2})\b
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Date();
}
