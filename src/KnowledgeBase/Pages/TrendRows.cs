using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>Papers that have something in common, and where that is told.</summary>
internal sealed record PaperGroup(CountedLink Link, IEnumerable<int> Papers);

/// <summary>How groups of papers lie in time, in words and counts.</summary>
internal static class TrendRows
{
    /// <summary>From the first to the last; farther apart, as by a mistyped date, years between are left out.</summary>
    private const int MostYears = 100;

    public static TrendRow Of(SiteView site, IEnumerable<int> papers)
    {
        var group = papers.ToArray();
        var timeline = site.Insights.Timeline;
        var trend = timeline.Trend(group);
        return new TrendRow
        {
            Direction = Word(site.Trends.Judge(timeline.Table(group))),
            Statement = Statement(site, group),
            First = trend.First is { } first ? site.Link(first) : null,
            FirstDate = trend.First is { } earliest ? site.Rows[earliest].Published : null,
            FirstSeen = FirstSeen(site, group),
        };
    }

    /// <summary>From the first year to the last; years without papers between, unless very many, have 0.</summary>
    public static ImmutableArray<YearCount> Years(SiteView site, IEnumerable<int> papers)
    {
        var timeline = site.Insights.Timeline;
        var years = timeline.Trend(papers).Years;
        if (years.IsEmpty)
            return [];
        var byYear = years.ToDictionary(year => year.Year);
        var rows = ImmutableArray.CreateBuilder<YearCount>();
        foreach (var year in Span(byYear.Keys))
        {
            rows.Add(
                byYear.TryGetValue(year, out var known)
                    ? Row(known)
                    : Row(new YearOfPapers(year, new Share(0, timeline.PapersOf(year)), [])) with
                    {
                        Url = null,
                    }
            );
        }
        return rows.ToImmutable();
    }

    /// <summary>The same for one of thousands of people, organisations or names.</summary>
    public static ImmutableArray<YearCount> YearsOfOne(SiteView site, IEnumerable<int> papers)
    {
        if (!site.Extent.IsBrief)
            return Years(site, papers);
        var years = YearsOf(site, papers);
        return Counts(years, Span(years), year => PageUrls.Year(year));
    }

    /// <summary>Groups side by side, over the years from the first to the last of all their papers.</summary>
    public static ImmutableArray<SeriesRow> Series(SiteView site, IEnumerable<PaperGroup> groups)
    {
        var courses = groups.Select(group => new Course(group.Link, YearsOf(site, group.Papers))).ToList();
        var span = Span([.. courses.SelectMany(course => course.Years)]);
        if (span.Count == 0)
            return [];
        return
        [
            .. courses.Select(course => new SeriesRow(
                course.Link.Title,
                course.Link.Url,
                course.Link.Count,
                Counts(course.Years, span, _ => null)
            )),
        ];
    }

    /// <summary>How many of the newer papers and of the older ones belong to a group.</summary>
    public static string Counts(SiteView site, IEnumerable<int> papers)
    {
        var timeline = site.Insights.Timeline;
        var (all, group, newer, both) = timeline.Table(papers);
        var since = timeline.Since.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        var before = Quantity.Share(group - both, all - newer);
        return $"{Quantity.Share(both, newer, "papers")} since {since}, {before} before";
    }

    /// <summary>So that no reader takes one of many tests for the only one.</summary>
    /// <param name="noun">What is tested.</param>
    public static string HowTested(HolmTests tests, string noun) =>
        $"χ² test at 5\u00a0%, corrected for {Quantity.Of(tests.Count, noun)} (Holm)";

    /// <param name="years">That have papers, in any order.</param>
    /// <returns>Oldest first.</returns>
    private static List<int> Span(IReadOnlyCollection<int> years)
    {
        if (years.Count == 0)
            return [];
        var first = years.Min();
        var length = years.Max() - first + 1;
        return length <= MostYears ? [.. Enumerable.Range(first, length)] : [.. years.Distinct().Order()];
    }

    private static List<int> YearsOf(SiteView site, IEnumerable<int> papers)
    {
        var years = new List<int>();
        foreach (var paper in papers)
        {
            if (site.IsListed(paper) && site.Catalog.Papers[paper].Published is { } date)
                years.Add(date.Year);
        }
        return years;
    }

    /// <param name="span">Oldest first.</param>
    /// <param name="url">Of a year that has papers.</param>
    private static ImmutableArray<YearCount> Counts(List<int> years, List<int> span, Func<int, string?> url)
    {
        var counts = new int[span.Count];
        foreach (var year in years)
            counts[span.BinarySearch(year)]++;
        return [.. span.Select((year, i) => new YearCount(year, counts[i], counts[i] > 0 ? url(year) : null))];
    }

    private static YearCount Row(YearOfPapers year) =>
        new(year.Year, year.Papers.Count, PageUrls.Year(year.Year))
        {
            Of = year.Papers.Of,
            Share = Quantity.Percent(year.Papers.Count, year.Papers.Of),
            Months = [.. year.Months.Select(month => Row(new PartialDate(year.Year, month.Month), month.Count))],
        };

    private static MonthCount Row(PartialDate month, int count) => new(month.ToString(), count, PageUrls.Month(month));

    private static PageLink? FirstSeen(SiteView site, IEnumerable<int> papers)
    {
        var first = papers
            .SelectMany(paper => site.Catalog.Papers[paper].SeenIn)
            .Select(seen => seen.Digest)
            .Where(IsDate)
            .Min(StringComparer.Ordinal);
        return first is null ? null : new PageLink(site.DigestTitles[first], PageUrls.Digest(first));
    }

    private static bool IsDate(string digest) =>
        DateOnly.TryParseExact(digest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Word(Association withNewer) =>
        withNewer switch
        {
            Association.More => "rising",
            Association.Less => "falling",
            _ => null,
        };

    private static string? Statement(SiteView site, IReadOnlyCollection<int> group)
    {
        var table = site.Insights.Timeline.Table(group);
        if (Word(site.Trends.Judge(table)) is not { } direction)
            return null;
        var beginning = direction == "rising" ? "Rising" : "Falling";
        return $"{beginning} in this library: {Counts(site, group)}; {HowTested(site.Trends, "trend")}.";
    }

    /// <param name="Years">Of each paper that has one.</param>
    private sealed record Course(CountedLink Link, List<int> Years);
}
