using System.Text;
using System.Text.Json;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;
using static KnowledgeBase.Tests.Search.ManyPapers;

namespace KnowledgeBase.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void TheFirstFileNamesEveryOther()
    {
        var files = IndexOf(Entry("Deep Model Assembling", "2022-12-08", summary: "A large network in parts.")).Files;

        var start = Encoding.UTF8.GetString(files[0].Content().Span);
        Assert.Equal("search/start.json", files[0].Path);
        Assert.All(files.Skip(1).Where(file => !IsPassages(file)), file =>
            Assert.Contains(file.Path[7..^4], start, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AFileIsNamedByItsContentAndBearsItsChecksum()
    {
        var file = IndexOf(Entry("Deep Model Assembling")).Files.Last();

        var content = file.Content().Span;
        Assert.Equal(file.Path, Shard.Of(content[4..]).ToFile().Path);
    }

    [Fact]
    public void TheFirstFileEndsWithTheChecksumOfAllBefore()
    {
        var start = IndexOf(Entry("Deep Model Assembling")).Files[0].Content().Span;

        var members = start[..^",\"sum\":\"89abcdef\"}".Length];
        Assert.Equal($",\"sum\":\"{Shard.Checksum(members):x8}\"}}", Encoding.UTF8.GetString(start[members.Length..]));
    }

    [Fact]
    public void NoTwoFilesHaveOnePath()
    {
        var paths = IndexOf(Entry("A"), Entry("B"), Entry("C")).Files.Select(file => file.Path).ToArray();

        Assert.Equal(paths.Distinct(), paths);
    }

    [Fact]
    public void TheOrderOfTheCatalogueDoesNotMatterToTheYears()
    {
        using var start = StartOf(Entry("New", "2024-05-01"), Entry("Old", "2019-01-01"), Entry("Undated"));

        var years = start
            .RootElement.GetProperty("years")
            .EnumerateArray()
            .Select(year => (year[0].GetInt32(), year[1].GetInt32()));
        Assert.Equal([(0, 0), (2019, 1), (2024, 2)], years);
    }

    [Fact]
    public void TheSameCatalogueGivesTheSameBytes()
    {
        var entries = Enumerable
            .Range(0, 3000)
            .Select(i => Entry($"Paper {i} of many", "2024-01-02", summary: $"Text number {i}."))
            .ToArray();

        var (one, other) = (IndexOf(entries), IndexOf(entries));

        Assert.Equal(one.Files.Select(file => file.Path), other.Files.Select(file => file.Path));
        Assert.All(one.Files.Zip(other.Files), pair =>
            Assert.True(pair.First.Content().Span.SequenceEqual(pair.Second.Content().Span))
        );
    }

    [Fact]
    public void ANewPaperLeavesAllButTheLastSegmentAlone()
    {
        var (before, after) = (SegmentsOf(1536), SegmentsOf(1550));

        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
    }

    [Fact]
    public void EntriesOfOlderPapersKeepTheirNumbersWhenTheirPapersBecomeMore()
    {
        var before = ManyPapers.Of(1540);
        DigestEntry[] after = [.. before, ManyPapers.By("Ada Quill", 1541), ManyPapers.By("Nova Finch", 1542)];

        Assert.Equal(SegmentsOf(before)[0], SegmentsOf(after)[0]);
    }

    [Fact]
    public void ALibraryOfFewPapersHasOneSegment() => Assert.Single(SegmentsOf(999));

    [Fact]
    public void TheBrowserLeavesTheSameFunctionWordsOut()
    {
        var query = System.IO.File.ReadAllText(RepositoryRoot.At("theme", "scripts", "search", "query.ts"));

        var words = string.Join(' ', EntryName.FunctionWords.Order(StringComparer.Ordinal));
        Assert.Contains($"\"{words}\"", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AbstractRights.Full, true, true)]
    [InlineData(AbstractRights.Excerpt, true, false)]
    [InlineData(AbstractRights.None, false, false)]
    public void OnlyAsMuchOfAnAbstractIsStoredAsTheRightsAllow(Enum rights, bool beginning, bool end)
    {
        var summary = $"Beginning {string.Concat(Enumerable.Repeat("and so on ", 60))} ending.";
        var catalog = Catalog(Digest("2025-01-01", Entry("A Title", summary: summary)));

        var editorial = EditorialFiles.None with
        {
            Settings = SiteSettings.Default with { Abstracts = (AbstractRights)rights },
        };
        var files = SearchIndex.Of(new SiteView(catalog, Insights.Of(catalog, [], NameLists.Empty), editorial)).Files;

        var stored = string.Concat(files.Select(file => Encoding.UTF8.GetString(file.Content().Span)));
        Assert.Equal(beginning, stored.Contains("Beginning", StringComparison.Ordinal));
        Assert.Equal(end, stored.Contains("ending.", StringComparison.Ordinal));
    }

    [Fact]
    public void AnEmptyLibraryHasAnIndex()
    {
        using var start = StartOf();

        Assert.Equal(0, start.RootElement.GetProperty("papers").GetInt32());
    }

    [Theory]
    [InlineData("???", "a03b221c")]
    [InlineData("Deep Scale", "deep-scale")]
    [InlineData("大", "7d4ca7f4")]
    public void ARowHasTheSlugOfItsPaper(string title, string slug) =>
        Assert.Contains(IndexOf(Entry(title)).Files, file =>
            Text(file).StartsWith($"{title}\t{slug}\t", StringComparison.Ordinal)
        );

    [Fact]
    public void HostileTextIsOnlyText()
    {
        var files = IndexOf(Entry("Tab\tand </script> \"quotes\" 𠮷 ﷺ", summary: new string('x', 100_000))).Files;

        Assert.NotEmpty(files);
    }

    /// <summary>Behind the checksum.</summary>
    private static string Text(SiteFile file) => Encoding.UTF8.GetString(file.Content().Span[4..]);

    private static bool IsPassages(SiteFile file) => Text(file).Contains("A large network", StringComparison.Ordinal);

    /// <summary>With the names of their files, which are those of their contents.</summary>
    private static string[] SegmentsOf(int papers) => SegmentsOf(ManyPapers.Of(papers));

    private static string[] SegmentsOf(DigestEntry[] entries)
    {
        using var start = StartOf(entries);
        return [.. start.RootElement.GetProperty("segments").EnumerateArray().Select(segment => segment.GetRawText())];
    }

    private static JsonDocument StartOf(params DigestEntry[] entries) =>
        JsonDocument.Parse(IndexOf(entries).Files[0].Content());
}
