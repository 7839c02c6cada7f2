using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <summary>
/// Joins the clusters of one title where nothing speaks against it: first those with identifiers, then those with full
/// dates, then those with neither. One that may be several papers becomes a paper of its own.
/// </summary>
internal sealed class TitleJoin(Cluster[] clusters, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>A title of more papers (“Editorial”) tells nothing: only the same entry again is joined.</summary>
    private const int MostPapers = 50;

    private readonly List<Cluster> _papers = [];
    private readonly Dictionary<string, Cluster> _twins = new(StringComparer.Ordinal);

    public void Join(IEnumerable<RankedEntry> entries)
    {
        // A total order that does not depend on the order of arrival: ids, then dates, then precedence.
        var found = entries
            .Select(entry => clusters[entry.Rank])
            .Distinct()
            .OrderBy(cluster => cluster.FirstId.Length > 0 ? 0 : 1)
            .ThenBy(cluster => cluster.FirstId, StringComparer.Ordinal)
            .ThenBy(cluster => cluster.Evidence.FirstDay ?? int.MaxValue)
            .ThenBy(cluster => cluster.First.Rank);
        foreach (var cluster in found)
            JoinOrStand(cluster);
    }

    private void JoinOrStand(Cluster cluster)
    {
        var twin = Twin(cluster);
        if (_twins.TryGetValue(twin, out var same))
        {
            Joining.Unite(clusters, same, cluster);
            return;
        }
        var fitting = Fitting(cluster);
        if (fitting.Count == 1)
            Joining.Unite(clusters, fitting[0], cluster);
        else if (_papers.Count <= MostPapers)
            _papers.Add(cluster);
        if (fitting.Count > 1)
            WarnOfChoice(cluster, fitting);
        _twins.Add(twin, clusters[cluster.First.Rank]);
    }

    private List<Cluster> Fitting(Cluster cluster)
    {
        var fitting =
            _papers.Count <= MostPapers
                ? _papers.Where(paper => paper.Evidence.MayBe(cluster.Evidence))
                : Unjudged(cluster);
        return [.. fitting.Take(LibraryFaults.MostPlaces + 1)];
    }

    /// <summary>Without identifier and date it may be any of too many papers.</summary>
    private List<Cluster> Unjudged(Cluster cluster) =>
        cluster.FirstId.Length == 0 && cluster.Evidence.FirstDay is null ? _papers : [];

    /// <summary>What the same entry, collected again, has in common with itself.</summary>
    private static string Twin(Cluster cluster)
    {
        var entry = cluster.First.Entry;
        var words = cluster.Evidence.FirstDay is null ? entry.Abstract : "";
        return string.Join('\n', [cluster.FirstId, $"{entry.Published}", words, .. entry.Authors]);
    }

    private void WarnOfChoice(Cluster cluster, List<Cluster> papers) =>
        diagnostics.Add(
            LibraryFaults.SeveralPapersBearTitle(
                cluster.First.Entry.At,
                cluster.First.Entry.Title,
                papers.Select(paper => paper.First.Entry.At)
            )
        );
}
