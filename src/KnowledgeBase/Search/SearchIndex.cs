using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Queries;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>
/// The files that the search page reads, <c>search/start.json</c> first: see <c>docs/search-format.md</c>.
/// </summary>
internal sealed record SearchIndex(ImmutableArray<SiteFile> Files)
{
    /// <summary>Whether a file of the site belongs to the index.</summary>
    /// <param name="path">Relative to the site.</param>
    public static bool Owns(string path) => path.StartsWith("search/", StringComparison.Ordinal);

    public static SearchIndex Of(SiteView site) => Of(site, site.Catalog);

    /// <param name="catalog">The site's, perhaps with other notes.</param>
    public static SearchIndex Of(SiteView site, Catalog catalog)
    {
        var papers = site.Site.HasPapers
            ? SearchPapers.InOrder(catalog, site.Insights, site.Editorial.Topics)
            : PagePassages.Of(site.Editorial.Pages);
        var sizes = new ShardSizes(papers.Length);
        var recent = papers.Skip(sizes.FirstRecent).Select(paper => paper.Paper.Slug).ToHashSet();
        var entries = DirectoryEntry.InOrder(site, paper => recent.Contains(catalog.Papers[paper].Slug));

        // Merging terms and writing postings mostly occupies a single processor.
        var (stored, segments) = ParallelLoop.Both(
            () => DocumentShards.Of(papers, entries, catalog, site.Editorial),
            () => Segment.All(papers, entries, sizes)
        );
        var start = new StartFile(papers, entries.Length, sizes, segments, stored);
        return new SearchIndex([start.ToFile(), .. start.Shards()]);
    }
}
