using System.Globalization;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>The bytes of a file, with the place of each.</summary>
internal sealed class JsonBytes : IDisposable
{
    public const int WindowLength = 1 << 16;

    /// <summary>So many bytes tell whether an item begins.</summary>
    public const int LongestStart = 256;

    private readonly ByteWindow _window;
    private readonly SourceLocation _origin;
    private int _line;
    private int _column;

    /// <param name="origin">Where in its file the source begins.</param>
    public JsonBytes(Source source, SourceLocation origin)
    {
        var (stream, _, mark) = Encodings.OpenAsUtf8(source);
        _origin = origin;
        _column = Math.Max(1, origin.Column);
        _window = new ByteWindow(stream, WindowLength);
        Offset = mark;
    }

    /// <summary>Bytes before the window.</summary>
    public long Offset { get; private set; }

    public SourceLocation At => _origin with { Line = Math.Max(1, _origin.Line) + _line, Column = _column };

    public byte? Peek() => _window.Length > 0 || Fill() ? _window.Bytes[0] : null;

    /// <summary>At least <see cref="WindowLength"/> bytes, fewer only at the end of the file.</summary>
    public ReadOnlyMemory<byte> Window()
    {
        while (_window.Length < WindowLength && Fill()) { }
        return _window.Memory;
    }

    public ReadOnlyMemory<byte> Ahead(int length) => _window.Memory[..length];

    public ReadOnlySpan<byte> From(int index) => _window.Bytes[Math.Min(index, _window.Length)..];

    public void Advance(int length)
    {
        var passed = _window.Bytes[..Math.Min(length, _window.Length)];
        var lastLine = passed.LastIndexOf((byte)'\n');
        _line += passed.Count((byte)'\n');
        _column = lastLine < 0 ? _column + passed.Length : passed.Length - lastLine;
        Offset += passed.Length;
        _window.Advance(passed.Length);
    }

    public void SkipSpaces()
    {
        while (Peek() is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            Advance(1);
    }

    public bool Fill() => _window.Fill();

    public void Dispose() => _window.Dispose();
}

/// <summary>Escapes of half a surrogate pair (<c>\ud83d</c> alone), which readers of JSON refuse.</summary>
internal static class JsonSurrogates
{
    private const int Length = 6;

    /// <summary>The same text with U+FFFD in the place of each half; the same memory where there is none.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        byte[]? repaired = null;
        for (var index = NextEscape(json.Span, 0); index >= 0; index = NextEscape(json.Span, index))
        {
            var escape = json.Span[index..];
            var isHigh = IsHalf(escape, isHigh: true);
            var isPair = isHigh && escape.Length >= 2 * Length && IsHalf(escape[Length..], isHigh: false);
            if (!isPair && (isHigh || IsHalf(escape, isHigh: false)))
            {
                repaired ??= json.ToArray();
                "fffd"u8.CopyTo(repaired.AsSpan(index + 2));
            }
            index += isPair ? 2 * Length : 2;
        }
        return repaired ?? json;
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int from)
    {
        var found = from >= json.Length ? -1 : json[from..].IndexOf((byte)'\\');
        return found < 0 ? -1 : from + found;
    }

    private static bool IsHalf(ReadOnlySpan<byte> escape, bool isHigh) =>
        Unit(escape) is { } unit && (isHigh ? char.IsHighSurrogate(unit) : char.IsLowSurrogate(unit));

    /// <summary>What an escape of four hexadecimal digits stands for; null where none begins.</summary>
    private static char? Unit(ReadOnlySpan<byte> text) =>
        text.Length >= Length
        && text.StartsWith("\\u"u8)
        && ushort.TryParse(text[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
