using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining;

/// <summary>The demo with and without one of people's own files.</summary>
public sealed class RemovalTests
{
    private static readonly Lazy<Dictionary<string, string>> Whole = new(() => Twins(without: null));

    [Theory]
    [InlineData("notes/galore.md", "papers/galore-memory-efficient-llm-training-by-gradient-low-rank-projection.html")]
    [InlineData("authors/quoc-v-le.md", "authors/quoc-v-le.html")]
    [InlineData("orgs/apple.md", "orgs/apple.html")]
    [InlineData("watches/tools-of-agents.md", "watches/tools-of-agents.html")]
    public void WithoutAFileOfPeopleOnlyWhatShowsItChanges(string file, string address)
    {
        var without = Twins(file);
        var changed = Whole
            .Value.Keys.Union(without.Keys)
            .Where(url => Whole.Value.GetValueOrDefault(url) != without.GetValueOrDefault(url))
            .ToList();

        Assert.Contains(address, changed);
        Assert.All(changed, url =>
            Assert.True(
                url == address || Lists(url) || Shows(Whole.Value, url, address) || Shows(without, url, address),
                $"{url} changed and does not show {address}"
            )
        );
    }

    [Fact]
    public void WithoutKnownNamesOnlyTheirPagesAndWhatNamesThemChange()
    {
        var known = Listed(Editorial(without: null).Names);
        var without = Twins("names.yml");
        var changed = Whole
            .Value.Keys.Union(without.Keys)
            .Where(url => Whole.Value.GetValueOrDefault(url) != without.GetValueOrDefault(url))
            .ToList();

        Assert.Contains("names/bert.html", changed);
        Assert.DoesNotContain("names/bert.html", without.Keys);
        Assert.Contains("sort: \"dataset\"", Whole.Value["names/imagenet.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("sort:", without["names/imagenet.html"], StringComparison.Ordinal);
        Assert.All(changed, url =>
            Assert.Contains(known, name => Whole.Value[url].Contains($"\"{name}\"", StringComparison.Ordinal))
        );
    }

    private static IEnumerable<string> Listed(NameLists lists) =>
        lists
            .Datasets.Concat(lists.Benchmarks)
            .Concat(lists.Models)
            .Concat(lists.Origins.Select(origin => origin.Name));

    /// <summary>Two spellings in one file are one line of the index and one person of the library's size.</summary>
    private static bool Lists(string url) =>
        url is "index.html" or "statistics.html" or "authors/index.html"
        || (url.StartsWith("authors/", StringComparison.Ordinal) && char.IsAsciiDigit(url["authors/".Length]));

    private static bool Shows(Dictionary<string, string> twins, string url, string address) =>
        twins.TryGetValue(url, out var twin) && twin.Contains(address, StringComparison.Ordinal);

    private static Dictionary<string, string> Twins(string? without)
    {
        var input = InputFolder.Open(RepositoryRoot.At("input"));
        var editorial = Editorial(without);
        var catalog = Catalog.From(
            DigestParser.ParseAll(input.Digests),
            DigestParser.ParseAll(input.Metadata),
            editorial
        );
        return PageLists
            .Of(catalog, Insights.Of(catalog, editorial.Topics, editorial.Names), editorial)
            .Made()
            .ToDictionary(page => page.Url, PageText.Of);
    }

    private static EditorialFiles Editorial(string? without) =>
        EditorialReader.Read(
            InputFolder.Open(RepositoryRoot.At("input")).Editorial.Where(source => source.Path != without),
            []
        );
}
