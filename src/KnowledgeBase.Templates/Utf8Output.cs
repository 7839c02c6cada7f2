using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>
/// Collects UTF-8 in one pooled buffer, so that nothing reaches the host before a template has succeeded.
/// </summary>
internal sealed class Utf8Output : IScriptOutput, IDisposable
{
    private const int FirstSize = 32 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Count { get; private set; }
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Count);

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public void Write(ReadOnlySpan<char> text) => Count += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Count += utf8.Length;
    }

    /// <summary>Discards what was written after so many bytes.</summary>
    public void CutTo(int count) => Count = count;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private Span<byte> Reserve(int length)
    {
        if (length > _buffer.Length - Count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, checked(Count + length)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        return _buffer.AsSpan(Count);
    }
}
