namespace KnowledgeBase.Tests.Digests.Reading;

/// <summary>A large stream that needs no memory: one byte many times, then a tail.</summary>
internal sealed class RepeatedByte(byte value, long count, byte[] tail) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => count + tail.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int length)
    {
        var read = (int)Math.Min(length, Length - _position);
        var same = (int)Math.Clamp(count - _position, 0, read);
        buffer.AsSpan(offset, same).Fill(value);
        for (var index = same; index < read; index++)
            buffer[offset + index] = tail[_position + index - count];
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long length) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
}
