using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <param name="Groups">One group for each paper, its entries in order of precedence.</param>
internal sealed record JoinedEntries(
    ImmutableArray<ImmutableArray<RankedEntry>> Groups,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>Finds out which entries are the same paper: first by identifier, then by title.</summary>
internal static class Joining
{
    public static JoinedEntries Join(ImmutableArray<RankedEntry> entries)
    {
        var clusters = JoinById(entries);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var titles = ByTitle(entries, clusters);
        foreach (var title in titles)
            new TitleJoin(clusters, diagnostics).Join(title);

        var papers = clusters
            .Distinct()
            .Where(cluster => cluster.HasDigest)
            .OrderBy(cluster => cluster.First.Rank)
            .ToList();
        var groups = ParallelMap.Map(papers, paper => paper.Members.OrderBy(member => member.Rank).ToImmutableArray());
        return new JoinedEntries(groups, [.. diagnostics, .. LeftOver(clusters)]);
    }

    /// <summary>The cluster of each entry, indexed by rank.</summary>
    private static Cluster[] JoinById(ImmutableArray<RankedEntry> entries)
    {
        var clusters = entries.Select(entry => new Cluster(entry)).ToArray();
        JoinBy(entry => entry.ArxivKey);
        JoinBy(entry => entry.DoiKey);
        JoinBy(entry => entry.Entry.OtherId);
        return clusters;

        void JoinBy(Func<RankedEntry, string?> key)
        {
            var first = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                if (key(entry) is { } id && !first.TryAdd(id, entry.Rank))
                    Unite(clusters, clusters[first[id]], clusters[entry.Rank]);
            }
        }
    }

    public static void Unite(Cluster[] clusters, Cluster kept, Cluster absorbed)
    {
        if (ReferenceEquals(kept, absorbed))
            return;
        kept.Absorb(absorbed);
        foreach (var member in absorbed.Members)
            clusters[member.Rank] = kept;
    }

    /// <summary>The entries of each title that more than one cluster has, sorted by title.</summary>
    private static IEnumerable<IEnumerable<RankedEntry>> ByTitle(
        ImmutableArray<RankedEntry> entries,
        Cluster[] clusters
    )
    {
        var keys = ParallelMap.Map(entries, entry => TitleKey.Of(entry.Entry.Title));
        return entries
            .GroupBy(entry => keys[entry.Rank], StringComparer.Ordinal)
            .Where(title => title.Skip(1).Any(entry => clusters[entry.Rank] != clusters[title.First().Rank]))
            .OrderBy(title => title.Key, StringComparer.Ordinal);
    }

    /// <summary>Metadata files often contain papers that no digest has: worth one line for each file.</summary>
    private static IEnumerable<Diagnostic> LeftOver(Cluster[] clusters) =>
        clusters
            .Distinct()
            .Where(cluster => !cluster.HasDigest)
            .SelectMany(cluster => cluster.Members)
            .GroupBy(member => member.File.Path, StringComparer.Ordinal)
            .Select(file => LibraryFaults.MetadataWithoutPaper(new SourceLocation(file.Key), file.Count()));
}
