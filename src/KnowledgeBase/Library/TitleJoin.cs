using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <summary>
/// Joins the clusters of one title: those with identifiers first, then full dates, then entries with neither, which
/// join only where no choice is left. Years and author counts never separate.
/// </summary>
internal sealed class TitleJoin(Cluster[] clusters, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<Cluster> _papers = [];

    public void Join(IEnumerable<RankedEntry> entries)
    {
        // Total and independent of the order of arrival: ids, then dates, then precedence.
        var found = entries.Select(entry => clusters[entry.Rank]).Distinct()
            .OrderBy(c => c.FirstId, StringComparer.Ordinal).ThenBy(c => c.FirstDay).ThenBy(c => c.FirstRank).ToList();
        foreach (var cluster in found.Where(c => c.HasId))
            JoinOrStand(cluster);
        foreach (var cluster in found.Where(c => !c.HasId && c.HasFullDate))
            JoinOrStand(cluster);
        JoinBare([.. found.Where(c => !c.HasId && !c.HasFullDate)]);
    }

    private void JoinOrStand(Cluster cluster)
    {
        var fitting = _papers.Where(paper => paper.Fits(cluster)).ToList();
        if (fitting.Count == 1)
            Joining.Unite(clusters, fitting[0], cluster);
        else
            _papers.Add(cluster);
        if (fitting.Count > 1)
            WarnOfChoice(cluster, fitting);
    }

    private void JoinBare(IReadOnlyList<Cluster> bare)
    {
        if (bare.Count == 0)
            return;
        if (_papers.Count <= 1)
        {
            var paper = _papers.Count == 1 ? _papers[0] : bare[0];
            foreach (var cluster in bare)
                Joining.Unite(clusters, paper, cluster);
            return;
        }
        foreach (var cluster in bare)
            WarnOfChoice(cluster, _papers);
        // They stay apart from the papers, but a repeated sighting is still one paper.
        foreach (var same in bare.GroupBy(c => c.Members[0].Entry.Abstract ?? "", StringComparer.Ordinal))
        {
            foreach (var repeat in same.Skip(1))
                Joining.Unite(clusters, same.First(), repeat);
        }
    }

    private void WarnOfChoice(Cluster cluster, IEnumerable<Cluster> papers)
    {
        var entry = cluster.Members.MinBy(member => member.Rank)!;
        var places = papers.Select(paper => paper.Members.MinBy(member => member.Rank)!.Entry.At);
        diagnostics.Add(LibraryFaults.SeveralPapersBearTitle(entry.Entry.At, entry.Entry.Title, places));
    }
}
