using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>UTF-8 in one pooled buffer: nothing reaches the host before the whole template has succeeded.</summary>
internal sealed class Output(int most) : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private const int PieceLength = 512;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _count;

    /// <summary>The white space that every following line begins with; null for none.</summary>
    public byte[]? Indent { get; set; }

    public int Count => _count;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (Indent is null) Append(utf8);
        else WriteIndented(utf8);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (Indent is null) Append(text);
        else WriteIndented(text);
    }

    /// <summary>Writes text with the five characters that HTML gives a meaning replaced.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (Indent is not null)
        {
            WriteIndented(HtmlText.EscapeMarkup(text));
            return;
        }

        while (!text.IsEmpty)
        {
            var piece = text[..Math.Min(text.Length, PieceLength)];
            var read = HtmlText.EscapeAscii(piece, Reserve(HtmlText.LongestEntity * piece.Length + 8), out var written);
            Advance(written);
            if (read < piece.Length) read += AppendBeyondAscii(text[read..]);
            text = text[read..];
        }
    }

    public void Write(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Write(digits[..length]);
    }

    public string Text() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private int AppendBeyondAscii(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !char.IsAscii(text[length])) length++;
        Append(text[..length]);
        return length;
    }

    private void Append(ReadOnlySpan<char> text) => Advance(Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3)));

    private void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Advance(utf8.Length);
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        WriteIndented(utf8);
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var length = utf8.IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : utf8.Length;
            if (_count > 0 && _buffer[_count - 1] == '\n' && utf8[0] != '\n') Append(Indent);
            Append(utf8[..length]);
            utf8 = utf8[length..];
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (length > _buffer.Length - _count) Grow(length);
        return _buffer.AsSpan(_count);
    }

    private void Advance(int length)
    {
        _count += length;
        if (_count > most) throw TooLong();
    }

    private void Grow(int length)
    {
        if (length / HtmlText.LongestEntity > most - _count) throw TooLong();
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, checked(_count + length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private TemplateFault TooLong() => new($"The output is longer than the limit of {most} bytes.");
}
