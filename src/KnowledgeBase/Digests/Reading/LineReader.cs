using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

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
    private readonly ByteWindow _window;
    private readonly bool _isTranscoded;
    private long _offset;
    private int _number;

    public LineReader(Source source, FaultList faults)
    {
        var (stream, isTranscoded, mark) = Encodings.OpenAsUtf8(source);
        _path = source.Path;
        _faults = faults;
        _window = new ByteWindow(stream, 1 << 16);
        _isTranscoded = isTranscoded;
        _offset = mark;
    }

    public bool TryRead(out TextLine line)
    {
        line = default;
        var length = FindEnd();
        if (length < 0)
            return false;
        _number++;
        line = new TextLine(_number, length > LongestLine ? LeaveOut() : Decode(_window.Bytes[..length]));
        Advance(length > LongestLine ? 0 : length);
        SkipLineEnd();
        return true;
    }

    public void Dispose() => _window.Dispose();

    /// <summary>Bytes up to the line end, at most one more than the longest line; -1 at the end of the file.</summary>
    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var found = _window.Bytes[searched..].IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
                return searched + found;
            searched = _window.Length;
            if (searched > LongestLine || _window.IsAtEnd)
                return searched > LongestLine || searched > 0 ? Math.Min(searched, LongestLine + 1) : -1;
            _window.Fill();
        }
    }

    private void Advance(int length)
    {
        _window.Advance(length);
        _offset += length;
    }

    private void SkipLineEnd()
    {
        if (Next() is not { } first)
            return;
        Advance(1);
        if (first == '\r' && Next() == '\n')
            Advance(1);
    }

    private byte? Next() => _window.Length > 0 || _window.Fill() ? _window.Bytes[0] : null;

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
            var found = _window.Bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var skipped = found >= 0 ? found : _window.Length;
            bytes += skipped;
            Advance(skipped);
            if (found >= 0 || _window.IsAtEnd)
                break;
            _window.Fill();
        }
        _faults.Add(DigestFaults.LineTooLong(new SourceLocation(_path, _number), bytes));
        return "";
    }
}
