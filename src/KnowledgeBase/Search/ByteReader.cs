namespace KnowledgeBase.Search;

/// <summary>Takes apart what a <see cref="ByteWriter"/> put together.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public ReadOnlySpan<byte> Bytes(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    public int Number()
    {
        var (number, length) = (0, 0);
        byte part;
        do
        {
            part = _rest[length];
            number |= (part & 127) << (7 * length++);
        }
        while (part > 127);
        _rest = _rest[length..];
        return number;
    }
}
