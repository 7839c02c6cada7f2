namespace KnowledgeBase.Library;

/// <summary>The kinds of identifiers that the entries of a cluster have.</summary>
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
/// Entries known so far to be the same paper; joining merges clusters until none fit together. What joining asks of a
/// cluster is kept up to date, so that thousands of entries need not be read each time.
/// </summary>
internal sealed class Cluster
{
    private readonly List<RankedEntry> _members;

    public Cluster(RankedEntry first)
    {
        _members = [first];
        First = first;
        FirstId = first.ArxivKey ?? first.DoiKey ?? first.Entry.OtherId ?? "";
        Kinds =
            (first.ArxivKey is null ? IdKinds.None : IdKinds.Arxiv)
            | (first.DoiKey is null ? IdKinds.None : IdKinds.Doi)
            | (first.Entry.OtherId is null ? IdKinds.None : IdKinds.Other);
        FirstDay = LastDay = first.FullDate?.DayNumber;
        HasDigest = !first.IsMetadata;
    }

    public IReadOnlyList<RankedEntry> Members => _members;

    /// <summary>The entry of the highest precedence.</summary>
    public RankedEntry First { get; private set; }

    /// <summary>Two clusters never share an identifier: if they did, they would have been joined.</summary>
    public IdKinds Kinds { get; private set; }

    /// <summary>The earliest full date, as a day number; null if there is none.</summary>
    public int? FirstDay { get; private set; }

    public int? LastDay { get; private set; }

    public bool HasDigest { get; private set; }

    /// <summary>The first identifier in ordinal order; empty if there is none.</summary>
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
