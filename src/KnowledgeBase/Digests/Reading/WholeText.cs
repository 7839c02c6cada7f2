using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>A marked-up file as one string; such files are small, and their parsers need them whole.</summary>
internal static class WholeText
{
    private const int MostMegabytes = 64;

    /// <summary>Null, and a fault, for a file beyond the limit.</summary>
    public static string? Read(Source source, FaultList faults)
    {
        var (opened, _, mark) = Encodings.OpenAsUtf8(source);
        using var stream = opened;
        var known = stream.CanSeek ? stream.Length - stream.Position : 0;
        var bytes = new MemoryStream((int)Math.Clamp(known, 0, MostMegabytes << 20));
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0; )
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length <= MostMegabytes << 20)
                continue;
            faults.Add(DigestFaults.TooLarge(new SourceLocation(source.Path), MostMegabytes));
            return null;
        }
        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), source.Path, mark, faults);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string path, int mark, FaultList faults)
    {
        if (!Utf8.IsValid(bytes))
        {
            var (first, count) = Encodings.FindInvalid(bytes);
            var line = bytes[..first].Count((byte)'\n') + 1;
            faults.Add(DigestFaults.InvalidBytes(new SourceLocation(path, line), mark + first, count));
        }
        return Encoding.UTF8.GetString(bytes);
    }
}
