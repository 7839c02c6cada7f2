using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>Reads a large file line by line, with one line in memory at a time.</summary>
internal sealed class DumpLines(Stream source)
{
    /// <summary>In bytes. Longer lines are skipped.</summary>
    public const int LongestLine = 1 << 24;

    private readonly ByteWindow _window = new(source, 1 << 20);

    /// <summary>The number of lines that were too long.</summary>
    public int Skipped { get; private set; }

    /// <summary>Reads the next line that is not empty, without its line end; it is valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        var isTooLong = false;
        while (true)
        {
            var found = _window.Bytes[searched..].IndexOf((byte)'\n');
            if (found < 0 && !_window.IsAtEnd)
            {
                searched = _window.Length;
                if (searched >= LongestLine)
                {
                    _window.Advance(searched);
                    isTooLong = true;
                    searched = 0;
                }
                _window.Fill();
                continue;
            }
            var length = found < 0 ? _window.Length : searched + found;
            line = _window.Bytes[..length].TrimEnd((byte)'\r');
            _window.Advance(found < 0 ? length : length + 1);
            if (isTooLong)
                Skipped++;
            else if (line.Length > 0)
                return true;
            if (found < 0)
                return false;
            searched = 0;
            isTooLong = false;
        }
    }
}
