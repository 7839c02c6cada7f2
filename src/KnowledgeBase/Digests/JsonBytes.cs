using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests;

/// <summary>A window that slides over the bytes of a file and knows its place.</summary>
internal sealed class JsonBytes : IDisposable
{
    public const int WindowLength = 1 << 16;

    /// <summary>So many bytes tell whether an item begins.</summary>
    public const int LongestStart = 256;

    private readonly Stream _stream;
    private readonly SourceLocation _origin;
    private byte[] _buffer = new byte[WindowLength];
    private int _start;
    private int _end;
    private int _line;
    private int _column;

    /// <param name="origin">Where in its file the source begins.</param>
    public JsonBytes(Source source, SourceLocation origin)
    {
        (_origin, _column) = (origin, Math.Max(1, origin.Column));
        (_stream, _, var mark) = Encodings.AsUtf8(source.Open());
        Offset = mark;
    }

    /// <summary>Bytes before the window.</summary>
    public long Offset { get; private set; }

    public SourceLocation At => _origin with { Line = Math.Max(1, _origin.Line) + _line, Column = _column };

    public byte? Peek() => _start < _end || Fill() ? _buffer[_start] : null;

    /// <summary>At least <see cref="WindowLength"/> bytes, fewer only at the end of the file.</summary>
    public ReadOnlyMemory<byte> Window()
    {
        while (_end - _start < WindowLength && Fill())
        {
        }
        return _buffer.AsMemory(_start, _end - _start);
    }

    public ReadOnlyMemory<byte> Ahead(int length) => _buffer.AsMemory(_start, length);

    public ReadOnlySpan<byte> From(int index) => _buffer.AsSpan(Math.Min(_start + index, _end).._end);

    public void Advance(int length)
    {
        var passed = _buffer.AsSpan(_start, Math.Min(length, _end - _start));
        var lastLine = passed.LastIndexOf((byte)'\n');
        _line += passed.Count((byte)'\n');
        _column = lastLine < 0 ? _column + passed.Length : passed.Length - lastLine;
        _start += passed.Length;
        Offset += passed.Length;
    }

    public void SkipSpaces()
    {
        while (Peek() is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            Advance(1);
    }

    public bool Fill()
    {
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    public void Dispose() => _stream.Dispose();
}
