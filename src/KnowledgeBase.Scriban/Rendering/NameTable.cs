namespace KnowledgeBase.Scriban.Rendering;

/// <summary>The global names of all templates of one set: each has a slot, so that no rendering looks names up twice.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _slots.Keys;

    public int Count => _slots.Count;

    /// <summary>No names are added once the set is parsed: code that a template evaluates finds its names by text.</summary>
    public bool IsClosed { get; private set; }

    public int Slot(string name)
    {
        if (_slots.TryGetValue(name, out var slot)) return slot;
        if (IsClosed) return -1;
        _slots.Add(name, _slots.Count);
        return _slots.Count - 1;
    }

    public int Find(string name) => _slots.GetValueOrDefault(name, -1);

    public void Close() => IsClosed = true;
}
