using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>
/// Dates as people and databases write them, as far as they are certain: of <c>5/4/2019</c> only the year is, and of
/// an issue for July and August as well.
/// </summary>
internal static partial class WrittenDates
{
    /// <summary>In characters; a longer text is read up to here.</summary>
    private const int Longest = 200;

    /// <summary>Null where no year is stated.</summary>
    public static PartialDate? Of(string? text)
    {
        var written = Short(text);
        if (written.Length == 0)
            return null;
        foreach (var form in (ReadOnlySpan<Regex>)[Compact(), Characters(), YearFirst()])
        {
            if (form.Match(written) is { Success: true } match)
                return Completed(match, written);
        }
        if (YearLast().Match(written) is { Success: true } last)
            return OfYearLast(last);
        return AnyYear().Match(written) is { Success: true } year ? Completed(year, written) : null;
    }

    /// <summary>A year, with what is said elsewhere of the month and of the day: “SEP”, “Mar 1”, “07”.</summary>
    public static PartialDate Of(int year, string? month, string? day = null)
    {
        var (number, dayOfMonth) = MonthAndDay(Short(month));
        var stated = Number(Digits().Match(Short(day)));
        return PartialDate.FromNumbers(year, number, stated > 0 ? stated : dayOfMonth) ?? new PartialDate(year);
    }

    /// <summary>A date that begins with a year, or only that year and what is said around it in words.</summary>
    private static PartialDate? Completed(Match match, string written)
    {
        var year = Number(match.Groups["year"]);
        if (match.Groups["month"].Success)
            return PartialDate.FromNumbers(year, Number(match.Groups["month"]), Number(match.Groups["day"]));
        var rest = written.Remove(match.Index, match.Length);
        var (month, day) = NamedMonth(rest);
        return PartialDate.FromNumbers(year, month, day);
    }

    /// <summary>“4.5.2019” is the fourth of May; with slashes it may be the fifth of April.</summary>
    private static PartialDate? OfYearLast(Match match)
    {
        var year = Number(match.Groups["year"]);
        var first = Number(match.Groups["first"]);
        var second = Number(match.Groups["second"]);
        if (second == 0)
            return PartialDate.FromNumbers(year, first);
        if (match.Groups["separator"].Value == "." || first > 12 || first == second)
            return PartialDate.FromNumbers(year, second, first);
        return second > 12 ? PartialDate.FromNumbers(year, first, second) : PartialDate.FromNumbers(year);
    }

    private static (int Month, int Day) MonthAndDay(string text)
    {
        var named = NamedMonth(text);
        return named.Month > 0 ? named : (Number(MonthNumber().Match(text).Groups["month"]), 0);
    }

    /// <summary>Nothing where two months are named, or none.</summary>
    private static (int Month, int Day) NamedMonth(string text)
    {
        var month = 0;
        foreach (var word in Word().EnumerateMatches(text))
        {
            var named = MonthNames.Number(text.Substring(word.Index, word.Length)) ?? 0;
            if (named != 0 && month != 0 && named != month)
                return (0, 0);
            month = named != 0 ? named : month;
        }
        return month == 0 ? (0, 0) : (month, Number(Digits().Match(text)));
    }

    private static string Short(string? text)
    {
        var folded = OneLine.Fold(text ?? "");
        return folded.Length > Longest ? folded[..Longest] : folded;
    }

    /// <summary>0, which is no part of a date, where there is none.</summary>
    private static int Number(Capture capture) =>
        int.TryParse(capture.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        "^(?<year>(?:1[5-9]|20)[0-9]{2})(?<month>0[1-9]|1[0-2])(?:(?<day>[0-3][0-9])(?:T.*|[0-9]{4,6})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compact();

    /// <summary><c>2019-05-03T10:00</c>, <c>2019/5/3/Spring</c>, <c>2019-05/2019-06</c>.</summary>
    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?:(?<separator>[-/.])(?<month>[0-9]{1,2})(?:\k<separator>(?<day>[0-9]{1,2}))?)?(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<year>[0-9]{4})\s*[年년](?:\s*(?<month>[0-9]{1,2})\s*[月월](?:\s*(?<day>[0-9]{1,2})\s*[日일])?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Characters();

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,2})(?<separator>[-/.])\s?(?:(?<second>[0-9]{1,2})\k<separator>\s?)?"
            + "(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearLast();

    [GeneratedRegex("(?<![0-9])(?<year>(?:1[5-9]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})(?:\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNumber();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("(?<![0-9])[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
