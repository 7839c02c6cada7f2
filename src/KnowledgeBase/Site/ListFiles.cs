using System.Buffers;
using System.Collections.Concurrent;
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
        // A paper stands in many lists.
        var bibTeX = WrittenOnce(reference => Encoding.UTF8.GetBytes(BibTeXReference.Write(reference)));
        var csl = WrittenOnce(CslReference.Item);
        foreach (var list in Exported(pages))
        {
            yield return new LateFile(list.Stem + ".bib", () => BibTeX(list.Papers.Select(paper => bibTeX(Cited(paper)))));
            yield return new LateFile(list.Stem + ".json", () => CslReference.List(list.Papers.Select(paper => csl(Cited(paper)))));
        }
        yield return new LateFile(PageUrls.LibraryBibliography, () => BibTeX(bibliography.All.Select(bibTeX)));

        Reference Cited(PaperRow paper) => bibliography.Find(paper.Slug)!;
    }

    private static Func<Reference, byte[]> WrittenOnce(Func<Reference, byte[]> write)
    {
        var entries = new ConcurrentDictionary<Reference, byte[]>(ReferenceEqualityComparer.Instance);
        return reference => entries.GetOrAdd(reference, write);
    }

    /// <summary>Whole lists, those cut into pages put together again, in the order of their addresses.</summary>
    private static IEnumerable<WholeList> Exported(IEnumerable<Page> pages) =>
        pages.OfType<PaperListPage>().Where(page => page.Export is not null)
            .GroupBy(page => page.Export!, StringComparer.Ordinal)
            .Select(list => new WholeList(list.Key, [.. list.OrderBy(page => page.Pager?.Number ?? 1).SelectMany(page => page.Papers)]));

    private static ReadOnlyMemory<byte> BibTeX(IEnumerable<byte[]> entries)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
        {
            if (output.WrittenCount > 0)
                output.Write("\n"u8);
            output.Write(entry);
        }
        return output.WrittenMemory;
    }

    /// <param name="Stem">Of its address.</param>
    private sealed record WholeList(string Stem, ImmutableArray<PaperRow> Papers);
}
