using System.Buffers;
using System.Text;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>UTF-8 in one pooled buffer: nothing reaches the host before the whole template has succeeded.</summary>
internal sealed class Output(int most) : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

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

    public void Write(string text)
    {
        if (Indent is not null)
        {
            WriteIndented(Encoding.UTF8.GetBytes(text));
            return;
        }

        Append(text.AsSpan());
    }

    /// <summary>Writes text with the five characters that HTML gives a meaning replaced.</summary>
    public void WriteEscaped(string text)
    {
        var rest = text.AsSpan();
        var special = rest.IndexOfAny(Special);
        if (special < 0)
        {
            Write(text);
            return;
        }

        if (Indent is not null)
        {
            Write(HtmlText.EscapeMarkup(text));
            return;
        }

        for (; special >= 0; special = rest.IndexOfAny(Special))
        {
            Append(rest[..special]);
            Append(HtmlText.Entity(rest[special]));
            rest = rest[(special + 1)..];
        }

        Append(rest);
    }

    public void Write(long number)
    {
        var span = Reserve(20);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, span, out var written);
        _count += written;
    }

    public string Text() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var span = Reserve(text.Length * 3);
        _count += Encoding.UTF8.GetBytes(text, span);
    }

    private void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _count += utf8.Length;
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

    private void Grow(int length)
    {
        if (length / 3 > most - _count)
            throw new TemplateFault($"The output is longer than the limit of {most} bytes.");
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, checked(_count + length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
