using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Search;

/// <summary>What is stored of each document, to be shown, counted and sorted by: all that does not depend on terms.</summary>
internal sealed record DocumentShards(
    ImmutableArray<Shard> Rows, ImmutableArray<Shard> EntryRows, ImmutableArray<Shard> Passages, FacetShards Facets)
{
    public static DocumentShards Of(
        ImmutableArray<SearchPaper> papers, ImmutableArray<DirectoryEntry> entries, Catalog catalog, EditorialFiles editorial) => new(
            RowWriter.Papers(papers),
            RowWriter.Entries(entries),
            PassageWriter.Write(papers, editorial.Settings.Abstracts, new ShardSizes(papers.Length).PapersInPassages),
            FacetWriter.Write(papers, editorial.Topics, catalog.Organizations));
}
