using System.Collections.Immutable;
using KnowledgeBase.Queries;

namespace KnowledgeBase.Search;

/// <summary>
/// An index of its own for a run of papers and the entries that came with them, all numbered from 0. A new paper
/// belongs to the last segment, so the others stay as they are.
/// </summary>
/// <param name="FirstPaper">The document number of its first paper.</param>
/// <param name="Postings">None where <see cref="ShardSizes.IsSmall"/>: they stand in the dictionary.</param>
internal sealed record Segment(
    int FirstPaper,
    int FirstEntry,
    DictionaryShards Dictionary,
    ImmutableArray<Shard> Postings
)
{
    public IEnumerable<Shard> Shards => Dictionary.Shards.Concat(Postings);

    public static ImmutableArray<Segment> All(
        ImmutableArray<SearchPaper> papers,
        ImmutableArray<DirectoryEntry> entries,
        ShardSizes sizes
    )
    {
        var older = entries.Count(entry => !entry.IsRecent);
        if (sizes.FirstRecent == 0)
            return [Of(0, 0, papers, entries, sizes)];
        return
        [
            Of(0, 0, papers[..sizes.FirstRecent], entries[..older], sizes),
            Of(sizes.FirstRecent, older, papers[sizes.FirstRecent..], entries[older..], sizes),
        ];
    }

    private static Segment Of(
        int firstPaper,
        int firstEntry,
        ImmutableArray<SearchPaper> papers,
        ImmutableArray<DirectoryEntry> entries,
        ShardSizes sizes
    )
    {
        var runs = DocumentTerms.OfRuns(papers.Length + entries.Length, (document, terms) =>
        {
            if (document < papers.Length)
                papers[document].Describe(terms);
            else
                entries[document - papers.Length].Describe(terms);
        });
        var terms = InvertedTerms.Of(runs);
        if (ShardSizes.IsSmall(papers.Length))
            return new Segment(firstPaper, firstEntry, DictionaryWriter.WithPostings(terms, papers.Length, sizes), []);
        var postings = new ShardWriter(ShardSizes.Bytes);
        var dictionary = DictionaryWriter.BesidePostings(terms, papers.Length, postings);
        return new Segment(firstPaper, firstEntry, dictionary, postings.Close());
    }
}
