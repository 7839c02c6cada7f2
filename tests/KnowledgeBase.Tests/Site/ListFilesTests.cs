using KnowledgeBase.Digests;
using KnowledgeBase.Pages;
using KnowledgeBase.References;
using KnowledgeBase.Site;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Site;

public sealed class ListFilesTests
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files =
        ListFiles.Of(Demo.Pages, Bibliography.Of(Demo.Catalog.Papers, null)).ToDictionary(file => file.Path, file => file.Content());

    [Fact]
    public void TheWholeLibraryIsOneBibliography() => Assert.Equal(
        Demo.Catalog.Papers.Select(paper => paper.ArxivId?.Value), Read("data/library.bib").Select(entry => entry.ArxivId?.Value));

    [Theory]
    [InlineData("topics/language-models")]
    [InlineData("digests/2025-12-25")]
    [InlineData("periods/2024")]
    [InlineData("periods/2025/10")]
    public void AListStandsInItsBibliographiesInItsOrder(string stem)
    {
        var list = Demo.Pages.OfType<PaperListPage>().Where(page => page.Export == stem).OrderBy(page => page.Pager?.Number).ToList();
        var titles = list.SelectMany(page => page.Papers).Select(row => row.Title).ToList();

        Assert.Equal(list[0].Count, titles.Count);
        Assert.Equal(titles.Count, Read(stem + ".bib").Count);
        Assert.Equal(Read(stem + ".bib").Select(entry => entry.Title), Read(stem + ".json").Select(entry => entry.Title));
    }

    [Fact]
    public void ALongListIsOneFileHoweverManyPagesItHas()
    {
        var pages = new[] { 1, 2 }.Select(number => new TopicPage(number == 1 ? "topics/a.html" : "topics/a/2.html", "A")
        {
            Count = 2,
            Papers = [.. Demo.Page<DigestPage>("digests/2025-12-25.html").Papers.Skip(number).Take(1)],
            Pager = Pager(number),
        });

        var files = ListFiles.Of(pages.Reverse(), Bibliography.Of(Demo.Catalog.Papers, null)).ToList();

        Assert.Equal(["topics/a.bib", "topics/a.json", "data/library.bib"], files.Select(file => file.Path));
        Assert.Equal(
            Demo.Page<DigestPage>("digests/2025-12-25.html").Papers.Skip(1).Take(2).Select(row => row.Title),
            Read("a.bib", files[0].Content()).Select(entry => entry.Title));
    }

    [Fact]
    public void AListOfOnePaperHasNoFiles()
    {
        var single = Demo.Pages.OfType<OrganizationPage>().First(page => page.Count == 1);

        Assert.Null(single.Export);
        Assert.DoesNotContain(single.Url.Replace(".html", ".bib", StringComparison.Ordinal), Files.Keys);
    }

    private static Pager Pager(int number) => new(
        number, 2, null, null, [new PagerStep("1", "topics/a.html", number == 1), new PagerStep("2", "topics/a/2.html", number == 2)]);

    private static IReadOnlyList<DigestEntry> Read(string path) => Read(path, Files[path]);

    private static IReadOnlyList<DigestEntry> Read(string path, ReadOnlyMemory<byte> content)
    {
        var file = DigestParser.Parse(new Source(Path.GetFileName(path), () => new MemoryStream(content.ToArray())));
        Assert.Empty(file.Diagnostics);
        return file.Entries;
    }
}
