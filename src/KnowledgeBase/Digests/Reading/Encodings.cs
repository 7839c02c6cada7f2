using System.Buffers;
using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>How the bytes of a collected file become UTF-8.</summary>
internal static class Encodings
{
    /// <summary>In bytes; a file names its encoding in its first lines.</summary>
    private const int HeadLength = 1024;

    private const int ChunkLength = 1 << 14;

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

    /// <summary>Without a mark, the encoding that the file names, unless it is UTF-8 all the same.</summary>
    private static (Encoding Encoding, int MarkLength) ReadMark(Source source)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        using var stream = source.Open();
        head = head[..stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        var marked = Of(head);
        if (marked.MarkLength > 0 || DeclaredEncodings.In(head) is not { } declared)
            return marked;
        return IsUtf8(source) ? marked : (declared, 0);
    }

    private static bool IsUtf8(Source source)
    {
        using var stream = source.Open();
        var bytes = new byte[ChunkLength];
        var characters = new char[ChunkLength];
        var kept = 0;
        while (true)
        {
            var length = kept + stream.Read(bytes, kept, bytes.Length - kept);
            var isLast = length == kept;
            var status = Utf8.ToUtf16(
                bytes.AsSpan(0, length),
                characters,
                out var read,
                out _,
                replaceInvalidSequences: false,
                isFinalBlock: isLast
            );
            if (status is OperationStatus.InvalidData || isLast)
                return status is OperationStatus.Done;
            bytes.AsSpan(read, length - read).CopyTo(bytes);
            kept = length - read;
        }
    }
}
