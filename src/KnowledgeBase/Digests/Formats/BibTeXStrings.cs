namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// The <c>@string</c>s of a file, wherever it defines them. A name of two letters may stand for a long text, and that
/// for a longer one, and a volume may lend its fields to thousands of entries; so a file may grow by both in
/// proportion to its own length, and no further.
/// </summary>
internal sealed class BibTeXStrings
{
    /// <summary>In characters: what the shortest file may use.</summary>
    private const int Least = 16_384;

    /// <summary>Characters that strings may stand for, for each one of the file.</summary>
    private const int Growth = 8;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private long _allowance = Least;

    public void Add(string name, string value) => _values[name] = value;

    /// <summary>So many characters more were read.</summary>
    public void Grow(int length) => _allowance += (long)Growth * length;

    /// <summary>Whether a string has the name.</summary>
    /// <param name="value">Null where it would grow too far.</param>
    public bool TryExpand(string name, out string? value)
    {
        if (!_values.TryGetValue(name, out value))
            return false;
        if (!TryGrow(value.Length))
            value = null;
        return true;
    }

    /// <summary>Whether the file accounts for so many characters that it does not contain itself.</summary>
    public bool TryGrow(int length)
    {
        if (length > _allowance)
            return false;
        _allowance -= length;
        return true;
    }
}
