using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests;

/// <param name="Number">1-based.</param>
/// <param name="Text">Without its line end; empty where the line was too long to be read.</param>
internal readonly record struct TextLine(int Number, string Text);

/// <summary>
/// The lines of a UTF-8 file (or a UTF-16 one by its byte order mark), one at a time, in memory bounded by
/// <see cref="LongestLine"/>. Bytes that are no text are replaced by U+FFFD and named.
/// </summary>
internal sealed class LineReader : IDisposable
{
    /// <summary>In bytes of UTF-8; a longer line is left out and named.</summary>
    public const int LongestLine = 1 << 20;

    private readonly string _path;
    private readonly FaultList _faults;
    private readonly Stream _stream;
    private readonly bool _isTranscoded;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _offset;
    private int _number;
    private bool _isAtEnd;

    public LineReader(Source source, FaultList faults)
    {
        (_path, _faults) = (source.Path, faults);
        var stream = source.Open();
        (_stream, _isTranscoded, var mark) = Encodings.AsUtf8(stream);
        _offset = mark;
    }

    public bool TryRead(out TextLine line)
    {
        line = default;
        var length = FindEnd();
        if (length < 0)
            return false;
        _number++;
        line = new TextLine(_number, length > LongestLine ? LeaveOut() : Decode(_buffer.AsSpan(_start, length)));
        Advance(length > LongestLine ? 0 : length);
        SkipLineEnd();
        return true;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Bytes up to the line end, at most one more than the longest line; -1 at the end of the file.</summary>
    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
                return searched + found;
            searched = _end - _start;
            if (searched > LongestLine || _isAtEnd)
                return searched > LongestLine || searched > 0 ? Math.Min(searched, LongestLine + 1) : -1;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private void Advance(int length)
    {
        _start += length;
        _offset += length;
    }

    private void SkipLineEnd()
    {
        if (_start == _end && !_isAtEnd)
            Fill();
        if (_start == _end)
            return;
        var isReturn = _buffer[_start] == '\r';
        Advance(1);
        if (isReturn && _start == _end && !_isAtEnd)
            Fill();
        if (isReturn && _start < _end && _buffer[_start] == '\n')
            Advance(1);
    }

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            NameInvalidBytes(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        if (_isTranscoded && text.Contains('\uFFFD', StringComparison.Ordinal))
            _faults.Add(DigestFaults.DamagedCharacter(new SourceLocation(_path, _number)));
        return text;
    }

    private void NameInvalidBytes(ReadOnlySpan<byte> bytes)
    {
        var (first, count) = Encodings.FindInvalid(bytes);
        _faults.Add(DigestFaults.InvalidBytes(new SourceLocation(_path, _number), _offset + first, count));
    }

    private string LeaveOut()
    {
        var bytes = 0L;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var skipped = found >= 0 ? found : rest.Length;
            bytes += skipped;
            Advance(skipped);
            if (found >= 0 || _isAtEnd)
                break;
            Fill();
        }
        _faults.Add(DigestFaults.LineTooLong(new SourceLocation(_path, _number), bytes));
        return "";
    }
}
