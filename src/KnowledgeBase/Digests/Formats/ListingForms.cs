using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A date as a listing prints it: <c>Dec 24, 2023</c>, or <c>Jan 7</c> for the listing's own year.</summary>
internal readonly record struct PrintedDate(string Text, int Line, int Month, int Day, int? Year, int? Comments)
{
    /// <summary>The date in a year, null where that year has no such day.</summary>
    public DateOnly? In(int year) =>
        year is >= 1 and <= 9999 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, Day)
            : null;
}

/// <summary>The lines of a text listing that are not a title or an abstract.</summary>
internal static partial class ListingForms
{
    private const int LongestForm = 200;

    /// <summary>Belongs to the page around the listing and to nothing else.</summary>
    public static bool IsPageText(string line) =>
        line is "Get trending papers in your email inbox!" || Byline().IsMatch(line);

    /// <summary>Belongs to the page around the listing, but may also be a title.</summary>
    public static bool IsMaybePageText(string line) => line is "new" or "Subscribe" or "Daily Papers";

    /// <summary>What the header says of all abstracts below; null of another line.</summary>
    public static string? Rights(string line) =>
        line.StartsWith("Abstracts: ", StringComparison.Ordinal) ? line["Abstracts: ".Length..] : null;

    /// <summary>The beginning of a table, a heading, a list or code: no title of a paper begins so.</summary>
    public static bool IsMarkup(string line) => Markup().IsMatch(line);

    public static bool IsSeparator(string line) => line is "·" or "•" or "∙" or "⋅";

    public static bool IsAuthors(string line, bool isBeforeSeparator)
    {
        if (line.Length > LongestForm)
            return false;
        var match = Authors().Match(line);
        return match.Success && (isBeforeSeparator || match.Groups["bullet"].Length > 0);
    }

    /// <summary>The stated number, null where it is none.</summary>
    public static int? AuthorCount(string line)
    {
        var count = Number(Authors().Match(line).Groups["count"]);
        return count > 0 ? count : null;
    }

    public static OrganizationName? Organization(string line)
    {
        if (line.Length > LongestForm || OrganizationLine().Match(line) is not { Success: true } match)
            return null;
        var handle = match.Groups["handle"].Value;
        var name = match.Groups["name"];
        return new OrganizationName(handle, name.Success ? name.Value : handle);
    }

    public static PrintedDate? Date(string line, int number)
    {
        if (line.Length > LongestForm || DateLine().Match(line) is not { Success: true } match)
            return null;
        var month = StatedDates.Month(match.Groups["month"].Value)!.Value;
        var day = Number(match.Groups["day"])!.Value;
        var year = Number(match.Groups["year"]);
        var comments = Number(match.Groups["comments"]);
        return new PrintedDate(match.Groups["date"].Value, number, month, day, year, comments);
    }

    private static int? Number(Group group)
    {
        var digits = group.Value.Replace(",", "", StringComparison.Ordinal);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(
        """^(?:\||#{1,6} |```|-{3}|={3}|</?(?:a|br|details|div|h[1-6]|img|li|p|summary|table|td|th|tr|ul)\b|!\[|[-*] \S|>)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();

    [GeneratedRegex("^by ?AK and the research community$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex("^(?<bullet>[•·∙⋅*-]?) *(?<count>[0-9][0-9,]*) authors?$", RegexOptions.CultureInvariant)]
    private static partial Regex Authors();

    [GeneratedRegex(
        "^(?<handle>[A-Za-z0-9][A-Za-z0-9._-]*)(?: (?<name>.*[^.!?:,; ]))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OrganizationLine();

    [GeneratedRegex(
        """
            ^(?<date>(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
            (?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?
            [ ](?<day>[0-9]{1,2})
            (?:,[ ]?(?<year>[0-9]{4})|[ ](?<year>(?:19|20)[0-9]{2}))?)
            (?:[ ](?<comments>[0-9][0-9,]*))?$
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateLine();
}
