namespace KnowledgeBase.Library;

/// <summary>
/// Entries known so far to be the same paper; joining merges clusters until none fit together. What joining asks of a
/// cluster is kept up to date, so that thousands of entries need not be read each time.
/// </summary>
internal sealed class Cluster
{
    /// <summary>Listings that give a paper's first day differ by time zones and by a weekend.</summary>
    private const int DaysApart = 2;

    /// <summary>From a preprint to its publication in a journal.</summary>
    private const int YearsApart = 5;

    private readonly List<RankedEntry> _members;
    private readonly HashSet<string> _archives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dois = new(StringComparer.Ordinal);
    private readonly Span _days = new();
    private readonly Span _years = new();
    private AuthorEvidence? _authors;

    public Cluster(RankedEntry first)
    {
        _members = [first];
        First = first;
        FirstId = first.Ids.Min(StringComparer.Ordinal) ?? "";
        _archives.UnionWith(first.Ids.Select(Archive));
        _dois.UnionWith(first.Ids.Where(id => Archive(id) is "doi"));
        _days.Add(first.ListedDay?.DayNumber);
        _years.Add((first.Entry.Published ?? first.Entry.ArxivId?.Month)?.Year);
        HasDigest = !first.IsMetadata;
    }

    public IReadOnlyList<RankedEntry> Members => _members;

    /// <summary>The entry of the highest precedence.</summary>
    public RankedEntry First { get; private set; }

    public bool HasDigest { get; private set; }

    /// <summary>The first identifier in ordinal order; empty if there is none.</summary>
    public string FirstId { get; private set; }

    /// <summary>The earliest full date of a listing, as a day number; null if there is none.</summary>
    public int? FirstDay => _days.From;

    private AuthorEvidence Authors => _authors ??= AuthorsOf(_members);

    public void Absorb(Cluster other)
    {
        if (_authors is not null || other._authors is not null)
            Authors.Add(other.Authors);
        _members.AddRange(other._members);
        First = other.First.Rank < First.Rank ? other.First : First;
        FirstId = IsEarlier(other.FirstId, FirstId) ? other.FirstId : FirstId;
        _archives.UnionWith(other._archives);
        _dois.UnionWith(other._dois);
        _days.Add(other._days);
        _years.Add(other._years);
        HasDigest |= other.HasDigest;
    }

    /// <summary>
    /// Whether two clusters of one title may be one paper. They share no identifier, or they would be one already: two
    /// identifiers of one archive are two papers.
    /// </summary>
    public bool MayBe(Cluster other) =>
        !_archives.Overlaps(other._archives) && _days.Extent(other._days) <= DaysApart && DiffersIn(other) is null;

    /// <summary>In which of DOIs, years and authors two clusters differ, in a word; null if in none of them.</summary>
    public string? DiffersIn(Cluster other)
    {
        if (_dois.Count > 0 && other._dois.Count > 0 && !_dois.Overlaps(other._dois))
            return "DOIs";
        if (_years.Extent(other._years) > YearsApart)
            return "years";
        return Authors.SpeaksAgainst(other.Authors) ? "authors" : null;
    }

    private static AuthorEvidence AuthorsOf(List<RankedEntry> members)
    {
        var authors = AuthorEvidence.Of(members[0].Entry);
        foreach (var member in members.Skip(1))
            authors.Add(AuthorEvidence.Of(member.Entry));
        return authors;
    }

    /// <summary>Everything before the first colon: <c>arxiv</c>, <c>doi</c>, <c>acl</c>.</summary>
    private static string Archive(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];

    private static bool IsEarlier(string id, string than) =>
        id.Length > 0 && (than.Length == 0 || string.CompareOrdinal(id, than) < 0);

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
