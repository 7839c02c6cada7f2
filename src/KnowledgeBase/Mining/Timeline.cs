using System.Collections.Immutable;
using KnowledgeBase.Digests;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>When the library's papers were published, so that a group of them can be seen against all.</summary>
public sealed class Timeline
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly int[] _places;
    private readonly Dictionary<int, int> _ofYear;
    private readonly int _newer;

    private Timeline(ImmutableArray<Paper> papers)
    {
        _papers = papers;
        var dated = papers.Select((paper, index) => new { Paper = index, paper.Withdrawn, paper.Published })
            .Where(paper => paper is { Withdrawn: false, Published: not null })
            .OrderBy(paper => paper.Published!).ToArray();
        _places = new int[papers.Length];
        Array.Fill(_places, -1);
        for (var place = 0; place < dated.Length; place++)
            _places[dated[place].Paper] = place;
        var dates = Array.ConvertAll(dated, paper => paper.Published!);
        Papers = papers.Count(paper => !paper.Withdrawn);
        Dated = dates.Length;
        Since = dates.Length == 0 ? default : dates[dates.Length / 2].Start;
        _newer = dates.Count(date => date.Start >= Since);
        _ofYear = [];
        foreach (var date in dates)
            _ofYear[date.Year] = _ofYear.GetValueOrDefault(date.Year) + 1;
    }

    public static Timeline Empty { get; } = new([]);

    /// <summary>Papers that were not withdrawn.</summary>
    public int Papers { get; }

    /// <summary>Those of them that have a date.</summary>
    public int Dated { get; }

    /// <summary>Half of the dated papers were published on this day or later, as nearly as days allow.</summary>
    public DateOnly Since { get; }

    public static Timeline Of(Catalog catalog) => new(catalog.Papers);

    /// <summary>How a group of papers lies in time; withdrawn papers and those without a date are passed over.</summary>
    public Trend Trend(IEnumerable<int> papers)
    {
        var dated = papers.Where(paper => _places[paper] >= 0).ToArray();
        Array.Sort(Array.ConvertAll(dated, paper => _places[paper]), dated);
        var newer = dated.Count(paper => _papers[paper].Published!.Start >= Since);
        return new Trend(
            Direction(ChiSquare.Test(Dated, dated.Length, _newer, newer)),
            new Share(newer, _newer),
            new Share(dated.Length - newer, Dated - _newer),
            dated.Length == 0 ? null : dated[0],
            [.. Array.ConvertAll(dated, paper => _papers[paper].Published!).GroupBy(date => date.Year, Year)]);
    }

    private YearOfPapers Year(int year, IEnumerable<PartialDate> dates)
    {
        var (counts, all) = (new int[13], 0);
        foreach (var date in dates)
        {
            counts[date.Month ?? 0]++;
            all++;
        }
        var months = new List<MonthOfPapers>();
        for (var month = 1; month <= 12; month++)
        {
            if (counts[month] > 0)
                months.Add(new MonthOfPapers(month, counts[month]));
        }
        return new YearOfPapers(year, new Share(all, _ofYear[year]), [.. months]);
    }

    private static TrendDirection Direction(Association withNewer) => withNewer switch
    {
        Association.TooFew => TrendDirection.TooFew,
        Association.More => TrendDirection.Rising,
        Association.Less => TrendDirection.Falling,
        _ => TrendDirection.Steady,
    };
}

public enum TrendDirection
{
    TooFew,
    Steady,
    Rising,
    Falling,
}

/// <param name="Newer">Of the papers since <see cref="Timeline.Since"/>.</param>
/// <param name="Older">Of the papers before.</param>
/// <param name="First">The paper with the earliest date; null where none has one.</param>
/// <param name="Years">Years that have papers, oldest first.</param>
public sealed record Trend(
    TrendDirection Direction, Share Newer, Share Older, int? First, ImmutableArray<YearOfPapers> Years);

/// <param name="Papers">The group's papers of that time and all papers of it.</param>
/// <param name="Months">Months that have papers, in their order; papers dated by year alone are in none.</param>
public sealed record YearOfPapers(int Year, Share Papers, ImmutableArray<MonthOfPapers> Months);

/// <param name="Month">From 1.</param>
public sealed record MonthOfPapers(int Month, int Count);

public readonly record struct Share(int Count, int Of);
