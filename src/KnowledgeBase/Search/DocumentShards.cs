using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Queries;

namespace KnowledgeBase.Search;

/// <summary>What the index stores for each document besides terms: what is shown, counted and sorted by.</summary>
internal sealed record DocumentShards(
    ImmutableArray<Shard> Rows,
    ImmutableArray<Shard> EntryRows,
    ImmutableArray<Shard> Passages,
    FacetShards Facets
)
{
    public static DocumentShards Of(
        ImmutableArray<SearchPaper> papers,
        ImmutableArray<DirectoryEntry> entries,
        Catalog catalog,
        EditorialFiles editorial
    ) =>
        new(
            RowWriter.Papers(papers),
            RowWriter.Entries(entries),
            PassageWriter.Write(papers, editorial.Settings.Abstracts, new ShardSizes(papers.Length).PapersInPassages),
            FacetWriter.Write(papers, entries, editorial.Topics, catalog.Organizations)
        );
}
