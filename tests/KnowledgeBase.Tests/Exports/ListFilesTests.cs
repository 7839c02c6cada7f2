using KnowledgeBase.Citations;
using KnowledgeBase.Digests;
using KnowledgeBase.Exports;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Exports;

public sealed class ListFilesTests
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files = ListFiles
        .Of(Demo.List.Lists, Cited)
        .ToDictionary(file => file.Path, file => file.Content());

    private static Bibliography Cited => new(Demo.Catalog.Papers, baseUrl: null, isKept: true);

    [Fact]
    public void TheWholeLibraryIsOneBibliography()
    {
        var library = ListFiles.Library(Cited);

        var entries = Read(library.Path, library.Parts().SelectMany(part => part.ToArray()).ToArray());
        Assert.Equal(
            Demo.Catalog.Papers.Select(paper => paper.ArxivId?.Value),
            entries.Select(entry => entry.ArxivId?.Value)
        );
    }

    [Theory]
    [InlineData("topics/language-models")]
    [InlineData("digests/2025-12-25")]
    [InlineData("periods/2024")]
    [InlineData("periods/2025/10")]
    public void AListStandsInItsBibliographiesInItsOrder(string stem)
    {
        var list = Demo
            .Pages.OfType<PaperListPage>()
            .Where(page => page.List.Export == stem)
            .OrderBy(page => page.Pager?.Number)
            .ToList();
        var titles = list.SelectMany(page => page.Papers).Select(row => row.Title).ToList();

        Assert.Equal(list[0].List.Count, titles.Count);
        Assert.Equal(titles.Count, Read(stem + ".bib").Count);
        Assert.Equal(
            Read(stem + ".bib").Select(entry => entry.Title),
            Read(stem + ".json").Select(entry => entry.Title)
        );
    }

    [Fact]
    public void AListOfOnePaperHasNoFiles()
    {
        var single = Demo.Pages.OfType<OrganizationPage>().First(page => page.List.Count == 1);

        Assert.Null(single.List.Export);
        Assert.DoesNotContain(single.Url.Replace(".html", ".bib", StringComparison.Ordinal), Files.Keys);
    }

    private static IReadOnlyList<DigestEntry> Read(string path) => Read(path, Files[path]);

    private static IReadOnlyList<DigestEntry> Read(string path, ReadOnlyMemory<byte> content)
    {
        var file = DigestParser.Parse(new Source(Path.GetFileName(path), () => new MemoryStream(content.ToArray())));
        Assert.Empty(file.Diagnostics);
        return file.Entries;
    }
}
