namespace KnowledgeBase.Library;

/// <summary>Entries known so far to be the same paper; joining merges clusters until none fit together.</summary>
internal sealed class Cluster
{
    private readonly List<RankedEntry> _members;

    /// <summary>Most clusters are never compared; once asked for, it is kept up to date.</summary>
    private ClusterEvidence? _evidence;

    public Cluster(RankedEntry first)
    {
        _members = [first];
        First = first;
        FirstId = first.Ids.Min(StringComparer.Ordinal) ?? "";
        HasDigest = !first.IsMetadata;
    }

    public IReadOnlyList<RankedEntry> Members => _members;

    /// <summary>The entry of the highest precedence.</summary>
    public RankedEntry First { get; private set; }

    public bool HasDigest { get; private set; }

    /// <summary>The first identifier in ordinal order; empty if there is none.</summary>
    public string FirstId { get; private set; }

    public ClusterEvidence Evidence => _evidence ??= ClusterEvidence.Of(_members);

    public void Absorb(Cluster other)
    {
        if (_evidence is not null || other._evidence is not null)
            Evidence.Add(other.Evidence);
        _members.AddRange(other._members);
        First = other.First.Rank < First.Rank ? other.First : First;
        FirstId = IsEarlier(other.FirstId, FirstId) ? other.FirstId : FirstId;
        HasDigest |= other.HasDigest;
    }

    private static bool IsEarlier(string id, string than) =>
        id.Length > 0 && (than.Length == 0 || string.CompareOrdinal(id, than) < 0);
}
