using System.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Writes to a growing array: a stream would cost far more for each of the many single bytes of postings.
/// </summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        if (Length == _bytes.Length)
            Grow(1);
        _bytes[Length++] = value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Seven bits a byte, lowest first, the high bit set on all but the last.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 128)
        {
            Byte((byte)(rest | 128));
            rest >>= 7;
        }
        Byte((byte)rest);
    }

    public void Text(string text)
    {
        Grow(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    private void Grow(int more)
    {
        if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(Length + more, _bytes.Length * 2));
    }
}
