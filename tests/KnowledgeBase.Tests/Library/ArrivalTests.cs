using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Library;

/// <summary>One paper in four formats, as real sources state it.</summary>
public sealed class ArrivalTests
{
    private const string Text = """
        Daily Papers

        Dec 25

        Deep Scale without Tears

        Large models are trained on large clusters, and this text is long enough to be taken for an abstract of a paper.

          • 3 authors
        ·
        Dec 23
        """;

    private const string Api = """
        [{"paper": {"id": "2512.20001", "authors": [{"name": "Ana Ruiz"}, {"name": "Paul Erdős"}, {"name": "Bo Li"}], "publishedAt": "2025-12-23T17:00:00.000Z",
          "title": "Deep Scale\n without Tears", "summary": "Large models are trained on\nlarge clusters.", "githubRepo": "ruiz/deep"}, "title": "Deep Scale", "numComments": 3}]
        """;

    private const string Atom = """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>q</title>
        <entry><id>http://arxiv.org/abs/2512.20001v2</id><published>2025-12-22T23:59:00Z</published><title>Deep Scale
          without Tears</title><summary>Large models.</summary><author><name>Ana Ruiz</name></author><author><name>Paul Erdős</name></author>
        <author><name>Bo Li</name></author><arxiv:doi>10.1234/DEEP</arxiv:doi></entry></feed>
        """;

    private const string Bibliography = """
        @inproceedings{ruiz2025, title = {Deep {Scale} without Tears}, author = {Ruiz, Ana and Erd{\H{o}}s, Paul and others},
          booktitle = {Meeting on Scale}, year = 2025, doi = {10.1234/deep}}
        """;

    private static readonly Source[] AllDigests =
    [
        File("digests/2025-12-25.txt", Text),
        File("digests/2025-12-26.json", Api),
        File("digests/2025-12-27.xml", Atom),
        File("digests/2025-12-28.bib", Bibliography),
    ];

    private static readonly Source[] WithMetadata =
    [
        File("digests/2025-12-25.txt", Text),
        File("digests/2025-12-26.json", Api),
        File("metadata/arxiv.xml", Atom),
        File("metadata/papers.bib", Bibliography),
    ];

    private const string Table = """
        # Papers of the week

        | Title | Authors | Link |
        | --- | --- | --- |
        | **Deep Scale without Tears** | Ana Ruiz et al. | [paper](https://arxiv.org/abs/2512.20001v1) |
        """;

    private const string Crawled = """
        {"papers": [{"arxiv_id": "2512.20001v2", "title": "Deep Scale without Tears", "authors": "Ana Ruiz, Paul Erdős, Bo Li",
          "published": "2025-12-22T23:59:00Z", "tldr": "Scale, deeply."}]}
        """;

    private static readonly Source[] OfPeople =
    [
        File("digests/2025-12-25.md", Table),
        File("digests/crawled.json", Crawled),
        File("digests/2025-12-26.json", Api),
        File("metadata/papers.bib", Bibliography),
    ];

    public static TheoryData<string> Collections => ["digests", "metadata", "people"];

    [Theory]
    [MemberData(nameof(Collections))]
    public void InAll24OrdersOnePaperIsOnePageAtOneAddressInTheSameBytes(string collection)
    {
        using var site = new TinySite();
        OwnTheme.CopyTo(site);
        var theme = ThemeFolder.Read(site.At("theme")).Theme;
        var sources = collection switch
        {
            "digests" => AllDigests,
            "metadata" => WithMetadata,
            _ => OfPeople,
        };
        var expected = Build(sources, theme);

        Assert.Equal(
            "papers/deep-scale-without-tears.html",
            Assert.Single(expected.Keys, path =>
                path.StartsWith("papers/deep", StringComparison.Ordinal)
                && path.EndsWith(".html", StringComparison.Ordinal)
            )
        );
        var orders = Orders(sources).ToList();
        Assert.Equal(24, orders.Count);
        Assert.All(orders, order => Assert.Equal(expected, Build(order, theme)));
    }

    [Fact]
    public void EachSourceGivesWhatTheOthersLack()
    {
        var paper = Catalog(WithMetadata).Papers.Single();

        Assert.Equal(
            ("2512.20001", "10.1234/deep", "2025-12-23", "Meeting on Scale"),
            (paper.ArxivId.ToString(), paper.Doi.ToString(), paper.Published?.ToString(), paper.Venue)
        );
        Assert.Equal(["Ana Ruiz", "Paul Erdős", "Bo Li"], paper.Authors.Select(author => author.Name));
        Assert.Equal("https://github.com/ruiz/deep", paper.Links.Single().Url);
        Assert.Null(paper.StatedAuthorCount);
    }

    [Fact]
    public void WhatPeopleCollectCompletesThePaperToo()
    {
        var paper = Catalog(OfPeople).Papers.Single();

        Assert.Equal(["Ana Ruiz", "Paul Erdős", "Bo Li"], paper.Authors.Select(author => author.Name));
        Assert.Equal("Scale, deeply.", paper.Summary);
        Assert.Equal(["2025-12-25", "2025-12-26", "crawled"], paper.SeenIn.Select(seen => seen.Digest));
    }

    [Fact]
    public void TheAddressIsTheSameWhicheverSourcesAreThere()
    {
        var some = Enumerable
            .Range(1, 15)
            .Select(chosen => AllDigests.Where((_, index) => (chosen >> index & 1) == 1).ToArray());

        Assert.All(some, sources =>
            Assert.Equal("deep-scale-without-tears", Catalog(sources).Papers.Single().Slug.Value)
        );
    }

    private static Catalog Catalog(IEnumerable<Source> order)
    {
        var files = order.Select(DigestParser.Parse).ToList();
        return KnowledgeBase.Library.Catalog.From(
            files.Where(file => file.Path.StartsWith("digests/", StringComparison.Ordinal)),
            files.Where(file => file.Path.StartsWith("metadata/", StringComparison.Ordinal)),
            EditorialFiles.None
        );
    }

    private static SortedDictionary<string, string> Build(IEnumerable<Source> order, Theme theme)
    {
        var catalog = Catalog(order);
        var knowledge = new Knowledge([], EditorialFiles.None, catalog, catalog.Diagnostics);
        var input = new SiteInput(knowledge, Insights.Of(catalog, [], NameLists.Empty), [], theme, catalog.Diagnostics);
        var content = SiteBuild.Compose(input, new BuildOptions("", "", ""), progress: null);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Assert.Empty(
            content.Write(file =>
                Add(file.Path, string.Concat(file.Parts().Select(part => Encoding.UTF8.GetString(part.Span))))
            )
        );
        return files;

        void Add(string path, string text)
        {
            lock (files)
                files.Add(path, text);
        }
    }

    private static Source File(string path, string text) =>
        new(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));

    private static IEnumerable<Source[]> Orders(Source[] sources) =>
        sources.Length <= 1
            ? [sources]
            : sources.SelectMany(first =>
                Orders([.. sources.Where(source => source != first)]).Select(rest => (Source[])[first, .. rest])
            );
}
