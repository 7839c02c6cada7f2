using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using KnowledgeBase.Citations;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>Bibliographies of lists, <c>topics/agents.bib</c> and <c>.json</c>, and of the whole library.</summary>
internal static class ListFiles
{
    public static IEnumerable<SiteFile> Of(IEnumerable<PaperList> lists, Bibliography bibliography)
    {
        // A paper stands in many lists.
        var bibTeX = WrittenOnce(paper => Encoding.UTF8.GetBytes(BibTeXReference.Write(bibliography[paper])));
        var csl = WrittenOnce(paper => CslReference.Item(bibliography[paper]));
        foreach (var list in lists.Where(list => list.Export is not null))
        {
            yield return new SiteFile(list.Export + ".bib", () => BibTeX(list.Papers().Select(bibTeX)));
            yield return new SiteFile(list.Export + ".json", () => CslReference.List(list.Papers().Select(csl)));
        }
    }

    public static SiteFile Library(Bibliography bibliography) =>
        SiteFile.OfItems(PageUrls.LibraryBibliography, bibliography.Count, (paper, entry) =>
        {
            if (paper > 0)
                entry.Write("\n"u8);
            Encoding.UTF8.GetBytes(BibTeXReference.Write(bibliography[paper]), entry);
        });

    private static Func<int, byte[]> WrittenOnce(Func<int, byte[]> write)
    {
        var entries = new ConcurrentDictionary<int, byte[]>();
        return paper => entries.GetOrAdd(paper, write);
    }

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
}
