namespace KnowledgeBase.Text;

/// <summary>
/// Numbers the given keys. The keys are hashes already, so their own bits address the table: open addressing, at most
/// half full.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;

    /// <param name="keys">Distinct; a key's number is its place in this list.</param>
    public KeyTable(IReadOnlyList<ulong> keys)
    {
        var size = 2;
        while (size < 2 * keys.Count)
            size *= 2;
        Count = keys.Count;
        _keys = new ulong[size];
        _numbers = new int[size];
        Array.Fill(_numbers, -1);
        for (var number = 0; number < keys.Count; number++)
        {
            var place = Place(keys[number]);
            _keys[place] = keys[number];
            _numbers[place] = number;
        }
    }

    public int Count { get; }

    /// <summary>The key's number, or -1 if the table does not have it.</summary>
    public int Find(ulong key) => _numbers[Place(key)];

    /// <summary>The slot that holds the key, or the free slot where it would go.</summary>
    private int Place(ulong key)
    {
        var place = (int)key & (_keys.Length - 1);
        while (_numbers[place] >= 0 && _keys[place] != key)
            place = (place + 1) & (_keys.Length - 1);
        return place;
    }
}
