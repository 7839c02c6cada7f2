using System.Buffers;
using System.Text;

namespace KnowledgeBase.Digests.Reading;

/// <summary>How the bytes of a collected file become UTF-8.</summary>
internal static class Encodings
{
    /// <summary>The stream behind its byte order mark, as UTF-8, and the length of that mark in bytes.</summary>
    public static (Stream Stream, bool IsTranscoded, int MarkLength) AsUtf8(Stream stream)
    {
        var head = new byte[3];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, length) switch
        {
            [0xEF, 0xBB, 0xBF] => (stream, false, 3),
            [0xFF, 0xFE, ..] => (Transcode(Encoding.Unicode, head[2..length], stream), true, 2),
            [0xFE, 0xFF, ..] => (Transcode(Encoding.BigEndianUnicode, head[2..length], stream), true, 2),
            _ => (new PrefixedStream(head[..length], stream), false, 0),
        };
    }

    public static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The index of the first byte that is not UTF-8, and the number of such bytes.</summary>
    public static (int First, int Count) FindInvalid(ReadOnlySpan<byte> bytes)
    {
        var first = -1;
        var count = 0;
        for (var index = 0; index < bytes.Length;)
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

    private static Stream Transcode(Encoding encoding, byte[] head, Stream rest) =>
        Encoding.CreateTranscodingStream(new PrefixedStream(head, rest), encoding, Encoding.UTF8);
}

/// <summary>Bytes that were read ahead, followed by the rest of their stream.</summary>
internal sealed class PrefixedStream(byte[] head, Stream rest) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == head.Length)
            return rest.Read(buffer);
        var length = Math.Min(buffer.Length, head.Length - _position);
        head.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
