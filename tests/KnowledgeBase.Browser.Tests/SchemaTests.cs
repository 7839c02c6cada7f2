using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The demo's files for other programs, against schemas written from their specifications.</summary>
[Collection(PageKindCollection.Name)]
public sealed partial class SchemaTests(DemoSite site)
{
    [Theory]
    [InlineData("*.atom", "atom.xsd", 31)]
    [InlineData("sitemap*.xml", "sitemap.xsd", 1)]
    [InlineData("opensearch.xml", "opensearch.xsd", 1)]
    public void EveryFileIsValid(string pattern, string schema, int atLeast)
    {
        var schemas = new XmlSchemaSet();
        using (
            var reader = XmlReader.Create(RepositoryRoot.At("tests", "KnowledgeBase.Browser.Tests", "Schemas", schema))
        )
            schemas.Add(null, reader);
        var files = Directory.GetFiles(site.At(""), pattern, SearchOption.AllDirectories);
        var faults = new List<string>();

        foreach (var file in files)
            XDocument
                .Load(file)
                .Validate(schemas, (_, fault) => faults.Add($"{Path.GetFileName(file)}: {fault.Message}"));

        Assert.True(files.Length >= atLeast, $"{files.Length} files {pattern}.");
        Assert.Empty(faults);
    }

    [Fact]
    public void AFeedKeepsIdsAndOrder()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var file in Directory.GetFiles(site.At(""), "*.atom", SearchOption.AllDirectories))
        {
            var feed = XDocument.Load(file).Root!;
            var ids = feed.Descendants(atom + "id").Select(id => id.Value).ToList();
            var dates = feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "updated")!.Value).ToList();

            Assert.All(ids, id => Assert.StartsWith("tag:example.org,2026:/demo/", id, StringComparison.Ordinal));
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
            Assert.Equal(dates.FirstOrDefault("1970-01-01T00:00:00Z"), feed.Element(atom + "updated")!.Value);
        }
    }

    [Fact]
    public void TheSitemapNamesPagesThatAreThere()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var pages = XDocument
            .Load(site.At("sitemap.xml"))
            .Descendants(map + "loc")
            .Select(page => page.Value["https://example.org/demo/".Length..])
            .ToList();

        Assert.InRange(pages.Count, 2000, 50_000);
        Assert.All(pages, page => Assert.True(File.Exists(site.At(page.Length == 0 ? "index.html" : page)), page));
    }

    [Fact]
    public void EveryPaperHasOneArticleOfStructuredData()
    {
        var papers = Directory
            .GetFiles(site.At("papers"), "*.html")
            .Select(File.ReadAllText)
            .Where(page => page.Contains("<body data-kind=\"paper\"", StringComparison.Ordinal));
        var articles = papers
            .Select(page => JsonDocument.Parse(Article().Matches(page).Single().Groups["json"].Value).RootElement)
            .ToList();

        Assert.Equal(301, articles.Count);
        Assert.All(articles, article =>
        {
            Assert.Equal("https://schema.org", article.GetProperty("@context").GetString());
            Assert.Equal("ScholarlyArticle", article.GetProperty("@type").GetString());
            Assert.NotEmpty(article.GetProperty("headline").GetString()!);
        });
        Assert.Equal(226, articles.Count(article => article.TryGetProperty("author", out _)));
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Article();
}
