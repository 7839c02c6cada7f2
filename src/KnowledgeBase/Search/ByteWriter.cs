using System.Buffers;
using System.Text;

namespace KnowledgeBase.Search;

internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Seven bits a byte, lowest first, the high bit set on all but the last.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 128; rest >>= 7)
            Byte((byte)(rest | 128));
        Byte((byte)rest);
    }

    public void Text(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
