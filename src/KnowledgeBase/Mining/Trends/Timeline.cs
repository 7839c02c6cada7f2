using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Trends;

/// <summary>When the papers of the library were published, so that a group of them can be compared with all.</summary>
internal sealed class Timeline
{
    private readonly DatedPaper[] _dated;
    private readonly int[] _places;
    private readonly Dictionary<int, int> _ofYear;
    private readonly int _newer;

    private Timeline(ImmutableArray<Paper> papers)
    {
        _dated =
        [
            .. papers.Select((paper, index) => Of(index, paper)).OfType<DatedPaper>().OrderBy(paper => paper.Date),
        ];
        _places = new int[papers.Length];
        Array.Fill(_places, -1);
        for (var place = 0; place < _dated.Length; place++)
            _places[_dated[place].Paper] = place;
        Papers = papers.Count(paper => !paper.Withdrawn);
        Since = _dated.Length == 0 ? default : _dated[_dated.Length / 2].Date.Start;
        _newer = _dated.Count(paper => paper.Date.Start >= Since);
        _ofYear = [];
        foreach (var paper in _dated)
            _ofYear[paper.Date.Year] = _ofYear.GetValueOrDefault(paper.Date.Year) + 1;
    }

    public static Timeline Empty { get; } = new([]);

    /// <summary>The number of papers that are not withdrawn.</summary>
    public int Papers { get; }

    /// <summary>The number of these that have a date.</summary>
    public int Dated => _dated.Length;

    /// <summary>The median date: about half of the dated papers were published on this day or later.</summary>
    public DateOnly Since { get; }

    public static Timeline Of(Catalog catalog) => new(catalog.Papers);

    /// <summary>The number of papers of a year.</summary>
    public int PapersOf(int year) => _ofYear.GetValueOrDefault(year);

    /// <summary>Papers of a group against those since <see cref="Since"/>, of all that have a date.</summary>
    public TwoByTwoTable Table(IEnumerable<int> papers)
    {
        var (dated, newer) = (0, 0);
        foreach (var place in papers.Select(paper => _places[paper]).Where(place => place >= 0))
        {
            dated++;
            newer += _dated[place].Date.Start >= Since ? 1 : 0;
        }
        return new TwoByTwoTable(Dated, dated, _newer, newer);
    }

    /// <summary>How a group of papers is spread over time, without those that are withdrawn or have no date.</summary>
    public Trend Trend(IEnumerable<int> papers)
    {
        var places = new List<int>();
        foreach (var paper in papers)
        {
            if (_places[paper] >= 0)
                places.Add(_places[paper]);
        }
        places.Sort();
        var dated = places.ConvertAll(place => _dated[place]);
        return new Trend(dated.Count == 0 ? null : dated[0].Paper, [.. dated.GroupBy(paper => paper.Date.Year, Year)]);
    }

    private YearOfPapers Year(int year, IEnumerable<DatedPaper> papers)
    {
        var counts = new int[13];
        var all = 0;
        foreach (var paper in papers)
        {
            counts[paper.Date.Month ?? 0]++;
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

    private static DatedPaper? Of(int index, Paper paper) =>
        paper is { Withdrawn: false, Published: { } date } ? new DatedPaper(index, date) : null;

    private sealed record DatedPaper(int Paper, PartialDate Date);
}

/// <param name="First">The paper with the earliest date; null if none has a date.</param>
/// <param name="Years">The years with papers, oldest first.</param>
internal sealed record Trend(int? First, ImmutableArray<YearOfPapers> Years);

/// <param name="Papers">The group's papers of that year, out of all papers of that year.</param>
/// <param name="Months">The months with papers, in order; papers dated only by year are in none.</param>
internal sealed record YearOfPapers(int Year, Share Papers, ImmutableArray<MonthOfPapers> Months);

/// <param name="Month">From 1.</param>
internal sealed record MonthOfPapers(int Month, int Count);

internal readonly record struct Share(int Count, int Of);
