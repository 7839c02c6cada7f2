using System.Buffers;
using System.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>How the bytes of a collected file become UTF-8.</summary>
internal static class Encodings
{
    /// <summary>The file behind its byte order mark, as UTF-8, and the length of that mark in bytes.</summary>
    public static (Stream Stream, bool IsTranscoded, int MarkLength) OpenAsUtf8(Source source)
    {
        var (encoding, mark) = ReadMark(source);
        var stream = source.Open();
        stream.ReadExactly(new byte[mark]);
        return encoding is UTF8Encoding
            ? (stream, false, mark)
            : (Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8), true, mark);
    }

    /// <summary>The encoding that a byte order mark tells, and the mark's length; UTF-8 without one.</summary>
    public static (Encoding Encoding, int MarkLength) Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };

    /// <summary>The index of the first byte that is not UTF-8, and the number of such bytes.</summary>
    public static (int First, int Count) FindInvalid(ReadOnlySpan<byte> bytes)
    {
        var first = -1;
        var count = 0;
        for (var index = 0; index < bytes.Length; )
        {
            var status = Rune.DecodeFromUtf8(bytes[index..], out _, out var consumed);
            if (status != OperationStatus.Done)
            {
                first = first < 0 ? index : first;
                count += consumed;
            }
            index += consumed;
        }
        return (first, count);
    }

    private static (Encoding Encoding, int MarkLength) ReadMark(Source source)
    {
        Span<byte> head = stackalloc byte[3];
        using var stream = source.Open();
        return Of(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }
}
