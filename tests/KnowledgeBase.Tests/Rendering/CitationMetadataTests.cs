using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

/// <summary>What the theme's own partials tell other programs of a paper.</summary>
public sealed class CitationMetadataTests : IDisposable
{
    private const string Bibliography = """
        @article{a, title = {Wide </script><script>alert(1)</script> "Scale"}, author = {Example, Ada and {Gemma Team}},
          journal = {Journal of Tests}, year = {2024}, month = {5}, doi = {10.1000/x}, eprint = {2405.00001}}
        @misc{b, title = {Plain Scale}, author = {Bo Example}, year = {2025}}
        @inproceedings{c, title = {Met Scale}, author = {Bo Example}, booktitle = {Proceedings of Tests}, year = {2025}}
        """;

    private readonly TinySite _site = new();

    public CitationMetadataTests()
    {
        _site.Write("input/digests/refs.bib", Bibliography);
        foreach (var partial in (string[])["sharing", "citation", "rows", "row"])
        {
            var path = $"theme/partials/{partial}.sbn-html";
            _site.Write(path, File.ReadAllText(RepositoryRoot.At(path)));
        }
        _site.Write("theme/pages/paper.sbn-html", "{{ include 'partials/sharing.sbn-html' }}");
        _site.Write("theme/pages/digest.sbn-html", "{{ include 'partials/rows.sbn-html' papers cited: true }}");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AJournalArticleStatesWhatReferenceManagersAsk()
    {
        var page = Paper("wide-script-script-alert-1-script-scale", "https://example.org/kb/");

        Assert.Equal("Wide </script><script>alert(1)</script> \"Scale\"", Meta(page, "citation_title").Single());
        Assert.Equal(["Ada Example", "Gemma Team"], Meta(page, "citation_author"));
        Assert.Equal(["2024/05"], Meta(page, "citation_publication_date"));
        Assert.Equal(["Journal of Tests"], Meta(page, "citation_journal_title"));
        Assert.Equal(["10.1000/x"], Meta(page, "citation_doi"));
        Assert.Equal(["https://arxiv.org/pdf/2405.00001"], Meta(page, "citation_pdf_url"));
        Assert.Empty(Meta(page, "z:itemType"));
    }

    [Fact]
    public void APaperOfNoVenueIsAPreprintToZotero()
    {
        Assert.Equal(["preprint"], Meta(Paper("plain-scale"), "z:itemType"));
        Assert.Equal(["Proceedings of Tests"], Meta(Paper("met-scale"), "citation_conference_title"));
        Assert.Empty(Meta(Paper("met-scale"), "z:itemType"));
    }

    [Fact]
    public void TheStructuredDataIsOneScriptWhateverTheTitle()
    {
        var page = Paper("wide-script-script-alert-1-script-scale", "https://example.org/kb/");

        var script = Assert.Single(page.QuerySelectorAll("script"));
        var article = JsonDocument.Parse(script.TextContent).RootElement;
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        Assert.Equal("ScholarlyArticle", article.GetProperty("@type").GetString());
        Assert.Equal("Wide </script><script>alert(1)</script> \"Scale\"", article.GetProperty("headline").GetString());
        Assert.Equal(
            ["Ada Example", "Gemma Team"],
            article.GetProperty("author").EnumerateArray().Select(x => x.GetProperty("name").GetString()!)
        );
        Assert.Equal(
            ["arXiv:2405.00001", "doi:10.1000/x"],
            article.GetProperty("identifier").EnumerateArray().Select(x => x.GetString()!)
        );
    }

    [Fact]
    public void ACanonicalAddressNeedsTheSitesOwn()
    {
        Assert.Null(Paper("plain-scale").QuerySelector("link[rel=canonical]"));
        Assert.Null(Paper("plain-scale").QuerySelector("meta[property='og:url']"));
        Assert.Equal(
            "https://example.org/kb/papers/plain-scale.html",
            Paper("plain-scale", "https://example.org/kb/").QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
    }

    [Fact]
    public void EveryRowOfAListIsOfferedToReferenceManagers()
    {
        Paper("plain-scale");
        var list = new HtmlParser().ParseDocument(_site.Read("digests/refs.html"));

        var coins = list.QuerySelectorAll("li > span.Z3988").Select(span => span.GetAttribute("title")!).ToList();
        Assert.Equal(3, coins.Count);
        Assert.Contains("rft.atitle=Wide%20%3C%2Fscript%3E", coins[0], StringComparison.Ordinal);
        Assert.Contains("&rft.genre=preprint&", coins[1], StringComparison.Ordinal);
    }

    private IDocument Paper(string slug, string? baseUrl = null)
    {
        var result = SiteBuild.Run(_site.Options with { BaseUrl = baseUrl });
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics));
        return new HtmlParser().ParseDocument(_site.Read($"papers/{slug}.html"));
    }

    private static IEnumerable<string> Meta(IDocument page, string name) =>
        page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content")!);
}
