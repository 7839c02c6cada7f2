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
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>Belongs to the page around the listing and to nothing else.</summary>
    public static bool IsPageText(string line) =>
        line is "Get trending papers in your email inbox!" || Byline().IsMatch(line);

    /// <summary>Belongs to the page around the listing, but may also be a title.</summary>
    public static bool IsMaybePageText(string line) => line is "new" or "Subscribe" or "Daily Papers";

    public static bool IsSeparator(string line) => line is "·" or "•" or "∙" or "⋅";

    public static bool IsAuthors(string line, bool isBeforeSeparator) =>
        line.Length <= LongestForm && Authors().Match(line) is { Success: true } match &&
        (isBeforeSeparator || match.Groups["bullet"].Length > 0);

    /// <summary>The stated number, null where it is none.</summary>
    public static int? AuthorCount(string line) => Number(Authors().Match(line).Groups["count"].Value) is > 0 and var count ? count : null;

    public static OrganizationName? Organization(string line) =>
        line.Length <= LongestForm && OrganizationLine().Match(line) is { Success: true } match
            ? new OrganizationName(
                match.Groups["handle"].Value,
                match.Groups["name"] is { Success: true } name ? name.Value : match.Groups["handle"].Value)
            : null;

    public static PrintedDate? Date(string line, int number)
    {
        if (line.Length > LongestForm || DateLine().Match(line) is not { Success: true } match)
            return null;
        var month = Months.IndexOf(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase) / 3 + 1;
        var year = match.Groups["year"] is { Success: true } stated ? Number(stated.Value) : null;
        var comments = match.Groups["comments"] is { Success: true } count ? Number(count.Value) : null;
        var text = match.Groups["date"].Value;
        return new PrintedDate(text, number, month, Number(match.Groups["day"].Value) ?? 0, year, comments);
    }

    private static int? Number(string digits) =>
        int.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex("^by ?AK and the research community$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex("^(?<bullet>[•·∙⋅*-]?) *(?<count>[0-9][0-9,]*) authors?$", RegexOptions.CultureInvariant)]
    private static partial Regex Authors();

    [GeneratedRegex(@"^(?<handle>[A-Za-z0-9][A-Za-z0-9._-]*)(?: (?<name>.*[^.!?:,; ]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrganizationLine();

    [GeneratedRegex(
        """
        ^(?<date>(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
        (?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?
        [ ](?<day>[0-9]{1,2})
        (?:,[ ]?(?<year>[0-9]{4})|[ ](?<year>(?:19|20)[0-9]{2}))?)
        (?:[ ](?<comments>[0-9][0-9,]*))?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();
}
