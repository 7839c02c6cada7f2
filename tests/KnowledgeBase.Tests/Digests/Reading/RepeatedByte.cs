namespace KnowledgeBase.Tests.Digests.Reading;

/// <summary>A large stream that needs no memory: a head, one byte many times, then a tail.</summary>
internal sealed class RepeatedByte(byte[] head, byte value, long count, byte[] tail) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => head.Length + count + tail.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int length)
    {
        var read = (int)Math.Min(length, Length - _position);
        if (_position >= head.Length)
            read = ReadBody(buffer.AsSpan(offset, read), _position - head.Length);
        else
        {
            read = Math.Min(read, head.Length - (int)_position);
            head.AsSpan((int)_position, read).CopyTo(buffer.AsSpan(offset));
        }
        _position += read;
        return read;
    }

    private int ReadBody(Span<byte> buffer, long position)
    {
        var same = (int)Math.Clamp(count - position, 0, buffer.Length);
        buffer[..same].Fill(value);
        for (var index = same; index < buffer.Length; index++)
            buffer[index] = tail[position + index - count];
        return buffer.Length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long length) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
}
