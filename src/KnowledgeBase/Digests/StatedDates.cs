using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Dates as collected files and their names state them.</summary>
internal static partial class StatedDates
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>
    /// The listing's date in a file's name or in the folders around it: <c>2025-12-25-hf.json</c>,
    /// <c>arxiv_20251225.md</c>, <c>2025/12/25.md</c>, <c>2025-12-25/index.md</c>.
    /// </summary>
    /// <param name="faults">Told of a name that begins with a date that no calendar has.</param>
    public static DateOnly? InName(Source source, FaultList? faults = null)
    {
        var match = NameStart().Match(source.FileName);
        if (!match.Success)
            return Day(NamePart().Match(source.Stem)) ?? Day(Folders().Match(source.Path));
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date))
            return date;
        faults?.Add(DigestFaults.NameNotInCalendar(new SourceLocation(source.Path), match.Value));
        return null;
    }

    private static DateOnly? Day(Match match)
    {
        if (!match.Success)
            return null;
        var numbers = PartialDate.FromNumbers(Number("year"), Number("month"), Number("day"));
        return numbers is { IsFull: true } date ? date.Start : null;

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The date of a time stamp, in universal time.</summary>
    public static DateOnly? OfTimeStamp(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? DateOnly.FromDateTime(time.UtcDateTime)
            : null;

    /// <summary>As <see cref="OfTimeStamp"/>, for the day on which a paper was published.</summary>
    /// <param name="faults">Told of a time stamp that is none.</param>
    public static PartialDate? Published(string? text, SourceLocation at, FaultList faults)
    {
        if (text is null)
            return null;
        if (OfTimeStamp(text) is { } day)
            return PartialDate.From(day);
        faults.Add(DigestFaults.NotInCalendar(at, text));
        return null;
    }

    /// <summary>The number of the month whose English name begins with the same three letters.</summary>
    public static int? Month(string name)
    {
        var index = Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NameStart();

    /// <summary>Anywhere in a name, as long as no other digit touches it.</summary>
    [GeneratedRegex(
        "(?<![0-9])(?<year>199[0-9]|20[0-9]{2})(?<sign>[-_.]?)(?<month>[0-9]{2})\\k<sign>(?<day>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NamePart();

    /// <summary>A folder for each year and month with a file a day, or a folder a day.</summary>
    [GeneratedRegex(
        """
            /(?<year>20[0-9]{2})/(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})\.[^/]*\z|
            /(?<year>20[0-9]{2})-(?<month>[0-9]{2})-(?<day>[0-9]{2})/[^/]*\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Folders();
}
