using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Exports;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Exports;

public sealed class GzipFileTests
{
    /// <summary>Longer than what is packed at once, in parts that end anywhere.</summary>
    private static readonly byte[][] Parts =
    [
        .. Enumerable
            .Range(0, 40)
            .Select(part =>
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Range(0, part * 60).Select(line => $"{line * part % 977}, "))
                )
            ),
    ];

    [Fact]
    public void WhatIsPackedInPartsIsUnpackedAsAWhole()
    {
        var file = GzipFile.Of(SiteFile.Streamed("data/any.txt", () => Parts.Select(Memory)));

        Assert.Equal("data/any.txt.gz", file.Path);
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(Bytes(file)), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        Assert.Equal(Parts.SelectMany(part => part), unpacked.ToArray());
    }

    [Fact]
    public void ItsBytesAreTheSameOnEverySystem() =>
        Assert.Equal(
            "926fc7d7c392204bf7c6d9c76bc977e0",
            Convert.ToHexStringLower(
                SHA256.HashData(Bytes(GzipFile.Of(SiteFile.Streamed("any.txt", () => Parts.Select(Memory)))))
            )[..32]
        );

    [Fact]
    public void AnEmptyFileIsAPackedOne()
    {
        var file = GzipFile.Of(SiteFile.Streamed("any.txt", () => []));

        using var packed = new GZipStream(new MemoryStream(Bytes(file)), CompressionMode.Decompress);
        Assert.Equal(-1, packed.ReadByte());
    }

    private static ReadOnlyMemory<byte> Memory(byte[] part) => part;

    private static byte[] Bytes(SiteFile file) => [.. file.Parts().SelectMany(part => part.ToArray())];
}
