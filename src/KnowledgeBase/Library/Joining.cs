using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <param name="Groups">One group for each paper, its entries in order of precedence.</param>
internal sealed record JoinedEntries(
    ImmutableArray<ImmutableArray<RankedEntry>> Groups,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>
/// Finds out which entries are the same paper: first by identifiers that hold, then by title where nothing speaks
/// against it.
/// </summary>
internal static class Joining
{
    public static JoinedEntries Join(ImmutableArray<RankedEntry> stated)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var titles = ParallelMap.Map(stated, entry => TitleKey.Of(entry.Entry.Title));
        var entries = SharedIdentifiers.Judge(stated, titles, diagnostics);
        var clusters = JoinById(entries);
        foreach (var title in ByTitle(entries, titles, clusters))
            new TitleJoin(clusters, diagnostics).Join(title);

        var papers = clusters
            .Distinct()
            .Where(cluster => cluster.HasDigest)
            .OrderBy(cluster => cluster.First.Rank)
            .ToList();
        var groups = ParallelMap.Map(papers, paper => paper.Members.OrderBy(member => member.Rank).ToImmutableArray());
        return new JoinedEntries(groups, [.. diagnostics, .. LeftOver(clusters)]);
    }

    public static void Unite(Cluster[] clusters, Cluster kept, Cluster absorbed)
    {
        if (ReferenceEquals(kept, absorbed))
            return;
        kept.Absorb(absorbed);
        foreach (var member in absorbed.Members)
            clusters[member.Rank] = kept;
    }

    /// <summary>The cluster of each entry, indexed by rank.</summary>
    private static Cluster[] JoinById(ImmutableArray<RankedEntry> entries)
    {
        var clusters = entries.Select(entry => new Cluster(entry)).ToArray();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var id in entry.Ids)
            {
                if (!first.TryAdd(id, entry.Rank))
                    Unite(clusters, clusters[first[id]], clusters[entry.Rank]);
            }
        }
        return clusters;
    }

    /// <summary>The entries of each title that more than one cluster has, sorted by title.</summary>
    private static IEnumerable<IEnumerable<RankedEntry>> ByTitle(
        ImmutableArray<RankedEntry> entries,
        ImmutableArray<string> titles,
        Cluster[] clusters
    ) =>
        entries
            .GroupBy(entry => titles[entry.Rank], StringComparer.Ordinal)
            .Where(title => title.Skip(1).Any(entry => clusters[entry.Rank] != clusters[title.First().Rank]))
            .OrderBy(title => title.Key, StringComparer.Ordinal);

    /// <summary>Metadata files often contain papers that no digest has: worth one line for each file.</summary>
    private static IEnumerable<Diagnostic> LeftOver(Cluster[] clusters) =>
        clusters
            .Distinct()
            .Where(cluster => !cluster.HasDigest)
            .SelectMany(cluster => cluster.Members)
            .GroupBy(member => member.File.Path, StringComparer.Ordinal)
            .Select(file => LibraryFaults.MetadataWithoutPaper(new SourceLocation(file.Key), file.Count()));
}
