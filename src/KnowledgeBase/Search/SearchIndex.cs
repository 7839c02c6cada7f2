using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase.Search;

/// <param name="Path">Site-relative: <c>search/start.json</c>, <c>search/&lt;hash&gt;.txt</c>.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>The files that the search page reads, <c>search/start.json</c> first; <c>docs/search-format.md</c> states them.</summary>
/// <param name="Noted">The numbers of papers that have a note, by the note's path.</param>
public sealed record SearchIndex(ImmutableArray<SearchFile> Files, IReadOnlyDictionary<string, int> Noted)
{
    public static SearchIndex Of(Catalog catalog, Insights insights, EditorialFiles editorial)
    {
        var papers = SearchPapers.InOrder(catalog, insights, editorial.Topics);
        var entries = DirectoryEntry.All(catalog, insights, editorial);
        var runs = DocumentTerms.OfRuns(
            papers.Length + entries.Length,
            (document, terms) =>
            {
                if (document < papers.Length)
                    papers[document].Describe(terms);
                else
                    entries[document - papers.Length].Describe(terms);
            });

        // Beside the merging of terms and the writing of postings, most of which one core does alone.
        var stored = Task.Run(() => DocumentShards.Of(papers, entries, catalog, editorial));
        var sizes = new ShardSizes(papers.Length);
        var postings = new ShardWriter(sizes.Bytes);
        var dictionary = DictionaryWriter.Write(InvertedTerms.Of(runs), sizes, postings);
        var start = new StartFile(papers, entries.Length, sizes, dictionary, postings.Close(), stored.GetAwaiter().GetResult());
        return new SearchIndex([start.ToFile(), .. start.Shards()], NotedOf(papers));
    }

    private static Dictionary<string, int> NotedOf(ImmutableArray<SearchPaper> papers)
    {
        var noted = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < papers.Length; number++)
        {
            if (papers[number].Paper.NotePath is { } note)
                noted.Add(note, number);
        }
        return noted;
    }
}
