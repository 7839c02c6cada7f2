namespace KnowledgeBase.Scriban.Parsing;

/// <summary>The locals of one function or template, as they are met.</summary>
internal sealed class NameScope
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Slots => _slots;

    public int Slot(string name)
    {
        if (!_slots.TryGetValue(name, out var slot)) _slots.Add(name, slot = _slots.Count);
        return slot;
    }
}
