namespace KnowledgeBase.Library;

/// <summary>
/// The papers of one title. A cluster fits a paper unless both have the same kind of identifier, since no two papers
/// share an identifier, or full dates more than two days apart. Papers are indexed by kinds and days, so that none has
/// to be compared with all others.
/// </summary>
internal sealed class TitlePapers
{
    private const int DaysApart = 2;

    private readonly List<Cluster> _all = [];
    private readonly Dictionary<Place, LinkedList<Cluster>> _places = [];
    private readonly Dictionary<Cluster, LinkedListNode<Cluster>> _nodes = [];
    private readonly Dictionary<Cluster, Place> _placeOf = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Cluster> All => _all;

    public void Add(Cluster paper)
    {
        _all.Add(paper);
        Put(paper);
    }

    /// <summary>Indexes a paper again, whose kinds and days changed when it absorbed another.</summary>
    public void Renew(Cluster paper)
    {
        var place = _placeOf[paper];
        _places[place].Remove(_nodes[paper]);
        if (_places[place].Count == 0)
            _places.Remove(place);
        Put(paper);
    }

    /// <summary>The papers that a cluster fits, found one by one, because few are asked for.</summary>
    public IEnumerable<Cluster> Fitting(Cluster cluster)
    {
        for (var kinds = IdKinds.None; kinds <= IdKinds.All; kinds++)
        {
            if ((kinds & cluster.Kinds) != IdKinds.None)
                continue;
            foreach (var place in Places(kinds, cluster))
            {
                foreach (var paper in _places.GetValueOrDefault(place) ?? [])
                    yield return paper;
            }
        }
    }

    private IEnumerable<Place> Places(IdKinds kinds, Cluster cluster)
    {
        if (cluster.FirstDay is not { } first || cluster.LastDay is not { } last)
            return _places.Keys.Where(place => place.Kinds == kinds);
        var undated = new Place(kinds, null, null);
        return Near(kinds, first, last).Prepend(undated);
    }

    /// <summary>The places whose days are close enough.</summary>
    private static IEnumerable<Place> Near(IdKinds kinds, int first, int last)
    {
        if (last - first > DaysApart)
            yield break;
        for (var from = last - DaysApart; from <= first + DaysApart; from++)
        {
            for (var to = from; to <= Math.Min(from, first) + DaysApart; to++)
                yield return new Place(kinds, from, to);
        }
    }

    private void Put(Cluster paper)
    {
        var place = new Place(paper.Kinds, paper.FirstDay, paper.LastDay);
        if (!_places.TryGetValue(place, out var there))
            _places.Add(place, there = []);
        _nodes[paper] = there.AddLast(paper);
        _placeOf[paper] = place;
    }

    private readonly record struct Place(IdKinds Kinds, int? First, int? Last);
}
