using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>Papers that have something in common, and where that is told.</summary>
internal sealed record PaperGroup(CountedLink Link, IEnumerable<int> Papers);

/// <summary>How groups of papers lie in time, in words and counts.</summary>
internal static class TrendRows
{
    /// <summary>From the first to the last; farther apart, as by a mistyped date, years between are left out.</summary>
    private const int MostYears = 100;

    public static TrendRow Of(Holdings holdings, IEnumerable<int> papers)
    {
        var group = papers.ToArray();
        var trend = holdings.Insights.Timeline.Trend(group);
        return new TrendRow(Word(trend.Direction), Statement(trend, holdings.Insights.Timeline))
        {
            First = trend.First is { } first ? new PageLink(holdings.Rows[first].Title, holdings.Rows[first].Url) : null,
            FirstDate = trend.First is { } earliest ? holdings.Rows[earliest].Published : null,
            FirstSeen = FirstSeen(holdings, group),
        };
    }

    /// <summary>From the first year to the last; years without papers between, unless very many, have 0.</summary>
    public static ImmutableArray<YearCount> Years(Holdings holdings, IEnumerable<int> papers)
    {
        var years = holdings.Insights.Timeline.Trend(papers).Years;
        if (years.IsEmpty)
            return [];
        var byYear = years.ToDictionary(year => year.Year);
        var rows = ImmutableArray.CreateBuilder<YearCount>();
        foreach (var year in Shown(byYear.Keys))
            rows.Add(byYear.TryGetValue(year, out var known) ? Row(known) : new YearCount(year, 0, null));
        return rows.ToImmutable();
    }

    /// <summary>The same for one of thousands of people, organisations or names.</summary>
    public static ImmutableArray<YearCount> YearsOfOne(Holdings holdings, IEnumerable<int> papers)
    {
        if (!holdings.Extent.IsBrief)
            return Years(holdings, papers);
        var years = YearsOf(holdings, papers);
        return Counts(years, Shown(years), year => PageUrls.Year(year));
    }

    /// <summary>Groups side by side, over the years from the first to the last of all their papers.</summary>
    public static ImmutableArray<SeriesRow> Series(Holdings holdings, IEnumerable<PaperGroup> groups)
    {
        var courses = groups.Select(group => new Course(group.Link, YearsOf(holdings, group.Papers))).ToList();
        var shown = Shown([.. courses.SelectMany(course => course.Years)]);
        if (shown.Count == 0)
            return [];
        return
        [
            .. courses.Select(course => new SeriesRow(
                course.Link.Title, course.Link.Url, course.Link.Count, Counts(course.Years, shown, _ => null))),
        ];
    }

    /// <param name="years">That have papers, in any order.</param>
    /// <returns>Oldest first.</returns>
    private static List<int> Shown(IReadOnlyCollection<int> years)
    {
        if (years.Count == 0)
            return [];
        var first = years.Min();
        var span = years.Max() - first + 1;
        return span <= MostYears ? [.. Enumerable.Range(first, span)] : [.. years.Distinct().Order()];
    }

    private static List<int> YearsOf(Holdings holdings, IEnumerable<int> papers)
    {
        var years = new List<int>();
        foreach (var paper in papers)
        {
            if (holdings.IsListed(paper) && holdings.Catalog.Papers[paper].Published is { } date)
                years.Add(date.Year);
        }
        return years;
    }

    /// <param name="shown">Oldest first.</param>
    /// <param name="url">Of a year that has papers.</param>
    private static ImmutableArray<YearCount> Counts(List<int> years, List<int> shown, Func<int, string?> url)
    {
        var counts = new int[shown.Count];
        foreach (var year in years)
            counts[shown.BinarySearch(year)]++;
        return [.. shown.Select((year, i) => new YearCount(year, counts[i], counts[i] > 0 ? url(year) : null))];
    }

    private static YearCount Row(YearOfPapers year) => new(year.Year, year.Papers.Count, PageUrls.Year(year.Year))
    {
        Share = Percent(year.Papers),
        Months =
        [
            .. year.Months.Select(month => Row(new PartialDate(year.Year, month.Month), month.Count)),
        ],
    };

    private static MonthCount Row(PartialDate month, int count) => new(month.ToString(), count, PageUrls.Month(month));

    private static PageLink? FirstSeen(Holdings holdings, IEnumerable<int> papers) => papers
        .SelectMany(paper => holdings.Catalog.Papers[paper].SeenIn)
        .Select(seen => seen.Digest)
        .Where(digest => DateOnly.TryParseExact(digest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Min(StringComparer.Ordinal) is { } digest
            ? new PageLink(holdings.DigestTitles[digest], PageUrls.Digest(digest))
            : null;

    private static string Word(TrendDirection direction) => direction switch
    {
        TrendDirection.Rising => "rising",
        TrendDirection.Falling => "falling",
        TrendDirection.Steady => "steady",
        _ => "too few",
    };

    private static string Statement(Trend trend, Timeline timeline) => trend.Direction switch
    {
        TrendDirection.TooFew => "Too few dated papers for a trend.",
        var direction => string.Create(
            CultureInfo.InvariantCulture,
            $"{Beginning(direction)}: {Percent(trend.Newer)} of the library’s papers since {timeline.Since:d MMM yyyy}, {Percent(trend.Older)} of those before (χ² test, 5 %)."),
    };

    private static string Beginning(TrendDirection direction) => direction switch
    {
        TrendDirection.Rising => "Rising",
        TrendDirection.Falling => "Falling",
        _ => "Neither rising nor falling",
    };

    private static string Percent(Share share) =>
        share.Of == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * share.Count / share.Of:0.0}\u00a0%");

    /// <param name="Years">Of each paper that has one.</param>
    private sealed record Course(CountedLink Link, List<int> Years);
}
