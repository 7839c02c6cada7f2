namespace KnowledgeBase.Digests.Reading;

/// <summary>The bytes of a stream that were read and not yet passed; grows as long as nothing is passed.</summary>
/// <param name="stream">Is disposed of with the window.</param>
/// <param name="length">Of the window at first, in bytes.</param>
internal sealed class ByteWindow(Stream stream, int length) : IDisposable
{
    private byte[] _buffer = new byte[length];
    private int _start;
    private int _end;

    public int Length => _end - _start;

    /// <summary>A read found nothing more.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Valid until the next <see cref="Fill"/>, as is <see cref="Memory"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, Length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(_start, Length);

    /// <summary>Reads once; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (_start > 0)
            Bytes.CopyTo(_buffer);
        _end = Length;
        _start = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        IsAtEnd = read == 0;
        return read > 0;
    }

    /// <param name="length">At most <see cref="Length"/>.</param>
    public void Advance(int length) => _start += length;

    public void Dispose() => stream.Dispose();
}
