namespace KnowledgeBase.Text;

/// <summary>
/// Numbers of keys that are hashes already, so that their bits say where to look: open addressing, at most half full.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;

    /// <param name="keys">Distinct; their places are their numbers.</param>
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

    /// <summary>The number of a key, -1 for another.</summary>
    public int Find(ulong key) => _numbers[Place(key)];

    /// <summary>Where the key stands, else the free place where it would.</summary>
    private int Place(ulong key)
    {
        var place = (int)key & (_keys.Length - 1);
        while (_numbers[place] >= 0 && _keys[place] != key)
            place = (place + 1) & (_keys.Length - 1);
        return place;
    }
}
