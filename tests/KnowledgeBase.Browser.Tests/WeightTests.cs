using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What a reader has to load.</summary>
[Collection(PageKindCollection.Name)]
public sealed class WeightTests(DemoSite site)
{
    private const int MostBytesOfAPaper = 12_000;
    private const int MostBytesOfStyleAndScript = 24_000;

    [Fact]
    public void APaperOfAtMostTwelveAuthorsIsAtMostTwelveKilobytesOfHtml()
    {
        var papers = File.ReadLines(site.At("data/papers.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(paper => !paper.TryGetProperty("authors", out var authors) || authors.GetArrayLength() <= 12);

        var sizes = papers
            .Select(paper => new FileInfo(site.At(paper.GetProperty("url").GetString()!)).Length)
            .Order()
            .ToList();

        Assert.Equal(276, sizes.Count);
        Assert.InRange(sizes[sizes.Count * 95 / 100], 1, MostBytesOfAPaper);
    }

    /// <summary>
    /// All that pages load at once and on demand. Formulas are set by a part of their own, searching is done by
    /// another.
    /// </summary>
    [Fact]
    public void StyleAndScriptAreAtMostTwentyFourKilobytesCompressed()
    {
        var files = Directory
            .GetFiles(site.At("assets"))
            .Where(file => Path.GetExtension(file) is ".css" or ".js")
            .Where(file => !Path.GetFileName(file).StartsWith("maths-", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).StartsWith("search-", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), Compressed);

        Assert.True(files.Values.Sum() is > 0 and <= MostBytesOfStyleAndScript, string.Join('\n', files));
    }

    private static long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }
}
