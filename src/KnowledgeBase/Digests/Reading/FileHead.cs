using System.Buffers;
using System.Text;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>What the first bytes of a file tell: its format, or that it holds no text.</summary>
/// <param name="Fault">Why the file cannot be read at all; null where it can.</param>
internal readonly record struct FileHead(DigestFormat Format, Diagnostic? Fault)
{
    private const int Length = 1 << 16;

    /// <summary>The first characters, behind white space.</summary>
    public static string Text(Source source)
    {
        var bytes = new byte[Length];
        using var stream = source.Open();
        var length = stream.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        var encoding = Encodings.Of(bytes.AsSpan(0, length)).Encoding;
        return encoding.GetString(bytes, 0, length).TrimStart("\uFEFF \t\r\n\v\f\u00A0".ToCharArray());
    }

    public static FileHead Read(Source source)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Length);
        var characters = ArrayPool<char>.Shared.Rent(Length);
        try
        {
            using var stream = source.Open();
            var length = stream.ReadAtLeast(bytes.AsSpan(0, Length), Length, throwOnEndOfStream: false);
            return Of(source, bytes.AsSpan(0, length), characters);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <param name="characters">Room for as many characters as there are bytes.</param>
    private static FileHead Of(Source source, ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var at = new SourceLocation(source.Path);
        var encoding = Encodings.Of(bytes).Encoding;
        if (encoding is UTF8Encoding && bytes.Contains((byte)0))
            return new FileHead(DigestFormats.ByName(source), DigestFaults.BinaryFile(at));
        ReadOnlySpan<char> text = characters[..encoding.GetChars(bytes, characters)];
        text = text.TrimStart("\uFEFF \t\r\n\v\f\u00A0");
        if (text.IsEmpty && bytes.Length < Length)
            return new FileHead(DigestFormats.ByName(source), DigestFaults.EmptyFile(at));
        return new FileHead(DigestFormats.Of(text, source), Fault: null);
    }
}
