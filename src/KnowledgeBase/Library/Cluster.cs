namespace KnowledgeBase.Library;

/// <summary>Entries found so far to be one paper; private to joining, which merges them until none fit together.</summary>
internal sealed class Cluster
{
    private const int DaysApart = 2;

    private readonly List<RankedEntry> _members;

    public Cluster(RankedEntry first) => _members = [first];

    public IReadOnlyList<RankedEntry> Members => _members;

    public bool HasId => _members.Exists(m => m.ArxivKey is not null || m.DoiKey is not null || m.Entry.OtherId is not null);

    public bool HasFullDate => _members.Exists(m => m.FullDate is not null);

    public bool HasDigest => _members.Exists(m => !m.IsMetadata);

    public string FirstId => _members.Select(m => m.ArxivKey ?? m.DoiKey ?? m.Entry.OtherId).Min(StringComparer.Ordinal) ?? "";

    /// <summary>As a day's number, 0 without one.</summary>
    public int FirstDay => _members.Min(m => m.FullDate?.DayNumber) ?? 0;

    private int LastDay => _members.Max(m => m.FullDate?.DayNumber) ?? 0;

    public int FirstRank => _members.Min(m => m.Rank);

    public void Absorb(Cluster other) => _members.AddRange(other._members);

    /// <summary>Whether nothing says that the two are different papers; called for clusters of one title.</summary>
    public bool Fits(Cluster other) =>
        !Differ(other, m => m.ArxivKey) && !Differ(other, m => m.DoiKey) && !Differ(other, m => m.Entry.OtherId) &&
        !DatesDiffer(other);

    private bool Differ(Cluster other, Func<RankedEntry, string?> id)
    {
        var mine = _members.Select(id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var theirs = other._members.Select(id).OfType<string>().ToList();
        return mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs);
    }

    private bool DatesDiffer(Cluster other) =>
        HasFullDate && other.HasFullDate &&
        Math.Max(LastDay, other.LastDay) - Math.Min(FirstDay, other.FirstDay) > DaysApart;
}
