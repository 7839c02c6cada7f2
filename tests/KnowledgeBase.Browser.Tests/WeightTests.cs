using System.IO.Compression;
using System.Text.Json;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What a reader has to load.</summary>
[Collection(PageKindCollection.Name)]
public sealed class WeightTests(DemoSite site)
{
    private const int MostBytesOfAPaper = 6_000;
    private const int MostBytesOfStyleAndScript = 24_000;

    [Fact]
    public void APaperOfAtMostTwelveAuthorsIsAtMostSixKilobytesCompressed()
    {
        var papers = File.ReadLines(site.At("data/papers.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(paper => !paper.TryGetProperty("authors", out var authors) || authors.GetArrayLength() <= 12);

        var sizes = papers.Select(paper => Compressed(site.At(paper.GetProperty("url").GetString()!))).Order().ToList();

        Assert.Equal(276, sizes.Count);
        Assert.InRange(sizes[sizes.Count * 95 / 100], 1, MostBytesOfAPaper);
    }

    /// <summary>
    /// All that a page loads by itself; what a reader asks for comes when it is used. Formulas are set by a part of
    /// their own, searching is done by another.
    /// </summary>
    [Theory]
    [InlineData("home")]
    [InlineData("papers")]
    [InlineData("digests")]
    [InlineData("authors/index")]
    [InlineData("reading")]
    [InlineData("shared")]
    [InlineData("search")]
    public async Task StyleAndScriptAreAtMostTwentyFourKilobytesCompressed(string kind)
    {
        await using var visit = await site.VisitAsync();
        var loaded = new Dictionary<string, long>(StringComparer.Ordinal);
        visit.Page.Request += (_, request) =>
        {
            var name = Path.GetFileName(new Uri(request.Url).AbsolutePath);
            var isMeant = Path.GetExtension(name) is ".css" or ".js";
            if (
                isMeant
                && !name.StartsWith("maths-", StringComparison.Ordinal)
                && !name.Contains("worker", StringComparison.Ordinal)
            )
                loaded[name] = Compressed(site.At($"assets/{name}"));
        };

        await visit.OpenAsync(site.AddressOf(kind));
        await visit.Page.Locator(".keys-line button").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Contains(loaded.Keys, name => name.StartsWith("reader-", StringComparison.Ordinal));
        Assert.True(loaded.Values.Sum() <= MostBytesOfStyleAndScript, string.Join('\n', loaded));
    }

    private static long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }
}
