using System.Text.Json;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Sites;

/// <summary>A folder of documents as a site: this repository's own, and a small one.</summary>
public sealed class DocumentSiteTests : IDisposable
{
    private readonly TinySite _site = new();

    public DocumentSiteTests()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("docs/site.yml", "title: Widgets\nurl: https://example.org/\npages: .\n");
        _site.Write("docs/index.md", "# Start\n\nSee [the guide](guide/use.md#in-daily-life).\n");
        _site.Write(
            "docs/guide/use.md",
            "# Use\n\nFirst words.\n\n## In daily life\n\n![Shapes](shapes.svg) Sort widgets.\n"
        );
        _site.Write("docs/guide/shapes.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    private BuildOptions Options => _site.Options with { Input = _site.At("docs") };

    public void Dispose() => _site.Dispose();

    [Fact]
    public void ItHasItsPagesAndWhatTheyShowAndNoListsOfPapers()
    {
        Assert.Empty(SiteBuild.Run(Options).Diagnostics);

        Assert.Equal(
            ["404.html", "guide/use.html", "index.html", "search.html"],
            _site.Output().Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
        );
        Assert.Contains("guide/shapes.svg", _site.Output().Keys);
        Assert.DoesNotContain("data/papers.jsonl", _site.Output().Keys);
        Assert.DoesNotContain("index.atom", _site.Output().Keys);
    }

    [Fact]
    public void LinksLeadToHeadings()
    {
        SiteBuild.Run(Options);

        Assert.Contains("href=\"guide/use.html#in-daily-life\"", _site.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"in-daily-life\">", _site.Read("guide/use.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Start</h1>", _site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkToAHeadingThatIsNotThereIsSaid()
    {
        _site.Write("docs/more.md", "# More\n\n[Lost](guide/use.md#at-night), [start](index.md)\n");
        _site.Write("docs/index.md", "# Start\n\n[The guide](guide/use.md), [more](more.md)\n");

        Assert.Equal(
            ["more.html KB502"],
            SiteBuild.Check(Options).Diagnostics.Select(fault => $"{fault.At.Path} {fault.Id}")
        );
    }

    [Fact]
    public void ItIsSearchedByPassagesAndNotByPapers()
    {
        SiteBuild.Run(Options);

        using var start = JsonDocument.Parse(_site.Read("search/start.json"));
        var rows = _site.Read($"search/{start.RootElement.GetProperty("rows").GetString()}.txt");

        Assert.Equal(3, start.RootElement.GetProperty("papers").GetInt32());
        Assert.Contains("Use: In daily life\tguide/use.html#in-daily-life\t", rows, StringComparison.Ordinal);
        Assert.Contains("data-word=\"passage\"", _site.Read("search.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("paper", _site.Read("search.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void PapersBringTheListsBack()
    {
        _site.Write("docs/digests/2025-12-25.txt", TinySite.Listing);

        SiteBuild.Run(Options);

        Assert.Contains("papers/deep-scale.html", _site.Output().Keys);
        Assert.Contains("<h1>Start</h1>", _site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheDocumentsOfThisRepositoryAreASiteWithoutAnyFault()
    {
        var options = _site.Options with { Input = RepositoryRoot.At("docs"), BaseUrl = "https://example.org/docs/" };

        var result = SiteBuild.Check(options);

        Assert.Empty(result.Diagnostics.Select(fault => fault.ToString()));
        var documents = Directory
            .EnumerateFiles(options.Input, "*.md", SearchOption.AllDirectories)
            .Count(path => !path.EndsWith(".received.md", StringComparison.Ordinal));
        Assert.Equal(documents + 2, result.Summary!.Pages); // Search, and what an unknown address shows.
    }
}
