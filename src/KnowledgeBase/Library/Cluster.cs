namespace KnowledgeBase.Library;

/// <summary>The kinds of identifiers that entries of a cluster have.</summary>
[Flags]
internal enum IdKinds
{
    None = 0,
    Arxiv = 1,
    Doi = 2,
    Other = 4,
    All = Arxiv | Doi | Other,
}

/// <summary>
/// Entries found so far to be one paper; private to joining, which merges them until none fit together. What joining
/// asks is kept beside the entries, so that a paper of thousands of sightings is not read through for each.
/// </summary>
internal sealed class Cluster
{
    private readonly List<RankedEntry> _members;

    public Cluster(RankedEntry first)
    {
        _members = [first];
        First = first;
        FirstId = first.ArxivKey ?? first.DoiKey ?? first.Entry.OtherId ?? "";
        Kinds = (first.ArxivKey is null ? IdKinds.None : IdKinds.Arxiv) |
            (first.DoiKey is null ? IdKinds.None : IdKinds.Doi) |
            (first.Entry.OtherId is null ? IdKinds.None : IdKinds.Other);
        FirstDay = LastDay = first.FullDate?.DayNumber;
        HasDigest = !first.IsMetadata;
    }

    public IReadOnlyList<RankedEntry> Members => _members;

    /// <summary>Of the highest precedence.</summary>
    public RankedEntry First { get; private set; }

    /// <summary>Two clusters never share an identifier: those that did are one.</summary>
    public IdKinds Kinds { get; private set; }

    /// <summary>Of the full dates, as a day's number; null without one.</summary>
    public int? FirstDay { get; private set; }

    public int? LastDay { get; private set; }

    public bool HasDigest { get; private set; }

    /// <summary>The first in ordinal order, empty without one.</summary>
    public string FirstId { get; private set; }

    public void Absorb(Cluster other)
    {
        _members.AddRange(other._members);
        First = other.First.Rank < First.Rank ? other.First : First;
        FirstId = IsEarlier(other.FirstId, FirstId) ? other.FirstId : FirstId;
        Kinds |= other.Kinds;
        FirstDay = FirstDay < other.FirstDay ? FirstDay : other.FirstDay ?? FirstDay;
        LastDay = LastDay > other.LastDay ? LastDay : other.LastDay ?? LastDay;
        HasDigest |= other.HasDigest;
    }

    private static bool IsEarlier(string id, string than) =>
        id.Length > 0 && (than.Length == 0 || string.CompareOrdinal(id, than) < 0);
}
