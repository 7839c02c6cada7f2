namespace KnowledgeBase.Library;

/// <summary>What the entries of a cluster state that may tell it from another cluster.</summary>
internal sealed class ClusterEvidence
{
    /// <summary>Listings that give a paper's first day differ by time zones and by a weekend.</summary>
    private const int DaysApart = 2;

    /// <summary>From a preprint to its publication in a journal.</summary>
    private const int YearsApart = 5;

    private readonly HashSet<string> _archives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dois = new(StringComparer.Ordinal);
    private readonly Span _days = new();
    private readonly Span _years = new();
    private readonly AuthorEvidence _authors;

    private ClusterEvidence(RankedEntry entry)
    {
        _archives.UnionWith(entry.Ids.Select(Archive));
        _dois.UnionWith(entry.Ids.Where(id => Archive(id) is "doi"));
        _days.Add(entry.ListedDay?.DayNumber);
        _years.Add((entry.Entry.Published ?? entry.Entry.ArxivId?.Month)?.Year);
        _authors = AuthorEvidence.Of(entry.Entry);
    }

    /// <summary>The earliest full date of a listing, as a day number; null if there is none.</summary>
    public int? FirstDay => _days.From;

    public static ClusterEvidence Of(IReadOnlyList<RankedEntry> entries)
    {
        var evidence = new ClusterEvidence(entries[0]);
        foreach (var entry in entries.Skip(1))
            evidence.Add(new ClusterEvidence(entry));
        return evidence;
    }

    public void Add(ClusterEvidence other)
    {
        _archives.UnionWith(other._archives);
        _dois.UnionWith(other._dois);
        _days.Add(other._days);
        _years.Add(other._years);
        _authors.Add(other._authors);
    }

    /// <summary>
    /// Whether two clusters of one title may be one paper. They share no identifier, or they would be one already: two
    /// identifiers of one archive are two papers.
    /// </summary>
    public bool MayBe(ClusterEvidence other) =>
        !_archives.Overlaps(other._archives) && _days.Extent(other._days) <= DaysApart && DiffersIn(other) is null;

    /// <summary>In which of DOIs, years and authors two clusters differ, in a word; null if in none of them.</summary>
    public string? DiffersIn(ClusterEvidence other)
    {
        if (_dois.Count > 0 && other._dois.Count > 0 && !_dois.Overlaps(other._dois))
            return "DOIs";
        if (_years.Extent(other._years) > YearsApart)
            return "years";
        return _authors.SpeaksAgainst(other._authors) ? "authors" : null;
    }

    /// <summary>Everything before the first colon: <c>arxiv</c>, <c>doi</c>, <c>acl</c>.</summary>
    private static string Archive(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];

    /// <summary>From the least to the greatest of some numbers.</summary>
    private sealed class Span
    {
        public int? From { get; private set; }

        private int? To { get; set; }

        public void Add(Span other)
        {
            Add(other.From);
            Add(other.To);
        }

        public void Add(int? number)
        {
            if (number is null)
                return;
            From = From < number ? From : number;
            To = To > number ? To : number;
        }

        /// <summary>From the least to the greatest of both; 0 where one of them has no number.</summary>
        public int Extent(Span other) => Math.Max(other.To - From ?? 0, To - other.From ?? 0);
    }
}
