using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>The lines of a large file, one in memory at a time.</summary>
internal sealed class DumpLines(Stream source)
{
    /// <summary>In bytes; a longer line is passed over.</summary>
    public const int LongestLine = 1 << 24;

    private readonly ByteWindow _window = new(source, 1 << 20);

    /// <summary>Lines that were too long.</summary>
    public int Skipped { get; private set; }

    /// <summary>The next line that is not empty, without its end; valid until the next call.</summary>
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
