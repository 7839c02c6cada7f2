using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Pages;
using KnowledgeBase.References;

namespace KnowledgeBase.Site;

/// <summary>Bibliographies beside lists, <c>topics/agents.bib</c> and <c>.json</c>, and that of the whole library.</summary>
internal static class ListFiles
{
    public static IEnumerable<LateFile> Of(IEnumerable<Page> pages, Bibliography bibliography)
    {
        foreach (var (stem, papers) in Exported(pages))
        {
            yield return new LateFile(stem + ".bib", () => BibTeX(papers.Select(Cited)));
            yield return new LateFile(stem + ".json", () => CslReference.WriteUtf8(papers.Select(Cited)));
        }
        yield return new LateFile(PageUrls.LibraryBibliography, () => BibTeX(bibliography.All));

        Reference Cited(PaperRow paper) => bibliography.Find(paper.Slug)!;
    }

    /// <summary>Whole lists, those cut into pages put together again, in the order of their addresses.</summary>
    private static IEnumerable<(string Stem, ImmutableArray<PaperRow> Papers)> Exported(IEnumerable<Page> pages) =>
        pages.OfType<PaperListPage>().Where(page => page.Export is not null)
            .GroupBy(page => page.Export!, StringComparer.Ordinal)
            .Select(list => (list.Key, list.OrderBy(page => page.Pager?.Number ?? 1).SelectMany(page => page.Papers).ToImmutableArray()));

    private static ReadOnlyMemory<byte> BibTeX(IEnumerable<Reference> references) =>
        Encoding.UTF8.GetBytes(string.Join('\n', references.Select(BibTeXReference.Write)));
}
