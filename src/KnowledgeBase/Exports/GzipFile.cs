using System.Buffers.Binary;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib.Zip.Compression;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// A streamed file packed, part by part. The compressor is managed code, so that the bytes are the same on every
/// system: the runtime's own differs between processors.
/// </summary>
/// <remarks>Source of the format: RFC 1952.</remarks>
internal static class GzipFile
{
    /// <summary>One level more takes half as long again for a hundredth of the bytes.</summary>
    private const int Level = 5;

    private const int BytesAtOnce = 64 * 1024;

    /// <summary>Deflated, without name or date, from no system in particular.</summary>
    private static readonly byte[] Header = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];

    /// <summary>At the same path, with <c>.gz</c> behind.</summary>
    public static SiteFile Of(SiteFile file) => SiteFile.Streamed(file.Path + ".gz", () => Packed(file.Parts()));

    private static IEnumerable<ReadOnlyMemory<byte>> Packed(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        yield return Header;
        var (deflater, sum, length) = (new Deflater(Level, noZlibHeaderOrFooter: true), new Crc32(), 0u);
        var (input, output) = (new byte[BytesAtOnce], new byte[BytesAtOnce]);
        foreach (var part in parts)
        {
            sum.Append(part.Span);
            length += (uint)part.Length;
            for (var start = 0; start < part.Length; start += input.Length)
            {
                var bytes = part.Span[start..Math.Min(start + input.Length, part.Length)];
                bytes.CopyTo(input);
                deflater.SetInput(input, 0, bytes.Length);
                while (!deflater.IsNeedingInput)
                    yield return output.AsMemory(0, deflater.Deflate(output));
            }
        }
        deflater.Finish();
        while (!deflater.IsFinished)
            yield return output.AsMemory(0, deflater.Deflate(output));
        var footer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(footer, sum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(4), length);
        yield return footer;
    }
}
