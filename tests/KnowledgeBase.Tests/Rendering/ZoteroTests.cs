using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

/// <summary>
/// What Zotero makes of a paper's page, by the rules of its translator "Embedded Metadata": a tag's `name` wins over
/// its `property`; `z:itemType` says what it is; tags of Highwire (`citation_…`) give the fields; the abstract is
/// `citation_abstract` and only without it the description, which is cut.
/// </summary>
public sealed class ZoteroTests : IDisposable
{
    private const int Papers = 20;
    private readonly string _output = Directory.CreateTempSubdirectory("kb-zotero-").FullName;

    public void Dispose() => Directory.Delete(_output, recursive: true);

    [Fact]
    public void APreprintIsSavedWholeFromItsPage()
    {
        var options = new BuildOptions(RepositoryRoot.At("input"), RepositoryRoot.At("theme"), _output);
        Assert.NotNull(SiteBuild.Run(options with { BaseUrl = "https://example.org/" }).Summary);
        var preprints = Demo
            .Catalog.Papers.Where(paper => paper is { ArxivId: not null, Venue: null, Authors.IsEmpty: false })
            .Take(Papers)
            .ToList();

        Assert.Equal(Papers, preprints.Count);
        Assert.All(preprints, paper =>
        {
            var saved = Item.Of(File.ReadAllText(Path.Combine(_output, "papers", $"{paper.Slug}.html")));

            Assert.Equal("preprint", saved.Type);
            Assert.Equal(paper.Title, saved.Title);
            Assert.Equal(paper.Authors.Select(author => author.Name), saved.Authors);
            Assert.Equal(paper.Published?.ToString(), saved.Date);
            Assert.Equal(string.Join(' ', paper.Abstract!.Split()), string.Join(' ', saved.Abstract!.Split()));
            Assert.Equal("arXiv", saved.Repository);
            Assert.Equal($"arXiv:{paper.ArxivId!.Value}", saved.ArchiveId);
            Assert.Equal($"https://arxiv.org/pdf/{paper.ArxivId.Value}", saved.Pdf);
        });
    }

    private sealed record Item(string? Type, string? Title, string? Date, string? Abstract)
    {
        public required string[] Authors { get; init; }
        public string? Repository { get; init; }
        public string? ArchiveId { get; init; }
        public string? Pdf { get; init; }

        public static Item Of(string html)
        {
            var tags = new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("meta[content]")
                .Select(meta => (Name: NameOf(meta), Content: meta.GetAttribute("content")!))
                .ToLookup(tag => tag.Name, tag => tag.Content, StringComparer.Ordinal);
            string? First(params string[] names) => names.SelectMany(name => tags[name]).FirstOrDefault();
            return new Item(
                First("z:itemType"),
                First("citation_title", "og:title"),
                First("citation_publication_date", "citation_date")?.Replace('/', '-'),
                First("citation_abstract", "og:description", "description")
            )
            {
                Authors = [.. tags["citation_author"]],
                Repository = First("citation_publisher"),
                ArchiveId = First("citation_technical_report_number"),
                Pdf = First("citation_pdf_url"),
            };
        }

        private static string? NameOf(IElement meta) => meta.GetAttribute("name") ?? meta.GetAttribute("property");
    }
}
