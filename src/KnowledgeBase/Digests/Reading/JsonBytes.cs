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
        (_origin, _column) = (origin, Math.Max(1, origin.Column));
        var (stream, _, mark) = Encodings.AsUtf8(source.Open());
        (_window, Offset) = (new ByteWindow(stream, WindowLength), mark);
    }

    /// <summary>Bytes before the window.</summary>
    public long Offset { get; private set; }

    public SourceLocation At => _origin with { Line = Math.Max(1, _origin.Line) + _line, Column = _column };

    public byte? Peek() => _window.Length > 0 || Fill() ? _window.Bytes[0] : null;

    /// <summary>At least <see cref="WindowLength"/> bytes, fewer only at the end of the file.</summary>
    public ReadOnlyMemory<byte> Window()
    {
        while (_window.Length < WindowLength && Fill())
        {
        }
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
