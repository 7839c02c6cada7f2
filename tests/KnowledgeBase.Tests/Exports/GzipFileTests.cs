using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Exports;
using KnowledgeBase.Tests.Fixtures;
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
    public void DataIsPackedWhereASettingSaysSo()
    {
        using var site = new TinySite();
        OwnTheme.CopyTo(site);
        SiteBuild.Run(site.Options);
        string[] plain = [site.Read("data/papers.jsonl"), site.Read("data/library.bib")];

        site.Write("input/site.yml", "title: Packed\ndata: gzip\n");
        SiteBuild.Run(site.Options);

        string[] packed = [Unpacked("data/papers.jsonl.gz"), Unpacked("data/library.bib.gz")];
        Assert.Equal(plain, packed);
        Assert.DoesNotContain("data/papers.jsonl", site.Output().Keys);
        Assert.Contains("../data/library.bib.gz", site.Read("papers/index.html"), StringComparison.Ordinal);
        Assert.Contains("data/papers.jsonl.gz", site.Read("llms.txt"), StringComparison.Ordinal);

        string Unpacked(string path)
        {
            using var file = new GZipStream(File.OpenRead(site.At("output/" + path)), CompressionMode.Decompress);
            return new StreamReader(file).ReadToEnd();
        }
    }

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
