namespace KnowledgeBase.Cli.Fetching;

/// <summary>The lines of a large file, one in memory at a time.</summary>
internal sealed class DumpLines(Stream source)
{
    /// <summary>In bytes; a longer line is passed over.</summary>
    public const int LongestLine = 1 << 24;

    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;
    private bool _isEnded;

    /// <summary>Lines that were too long.</summary>
    public int Skipped { get; private set; }

    /// <summary>The next line that is not empty, without its end; valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var (searched, isTooLong) = (0, false);
        while (true)
        {
            var rest = _buffer.AsSpan(_start + searched, _end - _start - searched);
            var found = rest.IndexOf((byte)'\n');
            if (found < 0 && !_isEnded)
            {
                searched = _end - _start;
                if (searched >= LongestLine)
                    (isTooLong, _start, searched) = (true, _end, 0);
                Fill();
                continue;
            }
            var length = found < 0 ? _end - _start : searched + found;
            line = _buffer.AsSpan(_start, length).TrimEnd((byte)'\r');
            _start += found < 0 ? length : length + 1;
            if (isTooLong)
                Skipped++;
            else if (line.Length > 0)
                return true;
            if (found < 0)
                return false;
            (searched, isTooLong) = (0, false);
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isEnded = read == 0;
    }
}
