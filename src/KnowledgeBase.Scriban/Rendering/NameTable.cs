using System.Runtime.CompilerServices;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>The global names of all templates of one set: each has a slot, so that no rendering looks names up twice.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    // A model that its host forgets is forgotten here.
    private readonly ConditionalWeakTable<Shape, Accessor?[]> _readers = [];

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

    /// <summary>By slot, how the name is read of a model; null where the model has none. Only models with fixed members.</summary>
    public Accessor?[] Readers(Shape model) => _readers.TryGetValue(model, out var known)
        ? known
        : _readers.GetValue(model, FindReaders);

    private Accessor?[] FindReaders(Shape model)
    {
        var readers = new Accessor?[_slots.Count];
        foreach (var (name, slot) in _slots) readers[slot] = model.Accessor(name);
        return readers;
    }
}
