using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <summary>
/// Joins the clusters of one title: first those with identifiers, then those with full dates, then those with neither,
/// which join only if there is no choice. Years and author counts never keep papers apart.
/// </summary>
internal sealed class TitleJoin(Cluster[] clusters, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly TitlePapers _papers = new();

    public void Join(IEnumerable<RankedEntry> entries)
    {
        // A total order that does not depend on the order of arrival: ids, then dates, then precedence.
        var found = entries
            .Select(entry => clusters[entry.Rank])
            .Distinct()
            .OrderBy(c => c.FirstId, StringComparer.Ordinal)
            .ThenBy(c => c.FirstDay ?? 0)
            .ThenBy(c => c.First.Rank)
            .ToList();
        foreach (var cluster in found.Where(HasId))
            JoinOrStand(cluster);
        foreach (var cluster in found.Where(c => !HasId(c) && c.FirstDay is not null))
            JoinOrStand(cluster);
        JoinBare([.. found.Where(c => !HasId(c) && c.FirstDay is null)]);
    }

    private static bool HasId(Cluster cluster) => cluster.Kinds != IdKinds.None;

    private void JoinOrStand(Cluster cluster)
    {
        var fitting = _papers.Fitting(cluster).Take(LibraryFaults.MostPlaces + 1).ToList();
        if (fitting.Count == 1)
        {
            Joining.Unite(clusters, fitting[0], cluster);
            _papers.Renew(fitting[0]);
        }
        else
            _papers.Add(cluster);
        if (fitting.Count > 1)
            WarnOfChoice(cluster, fitting);
    }

    private void JoinBare(IReadOnlyList<Cluster> bare)
    {
        if (bare.Count == 0)
            return;
        if (_papers.All.Count <= 1)
        {
            var paper = _papers.All.Count == 1 ? _papers.All[0] : bare[0];
            foreach (var cluster in bare)
                Joining.Unite(clusters, paper, cluster);
            return;
        }
        foreach (var cluster in bare)
            WarnOfChoice(cluster, _papers.All);
        // They stay apart from the other papers, but the same entry seen again is still one paper.
        foreach (var same in bare.GroupBy(c => c.Members[0].Entry.Abstract ?? "", StringComparer.Ordinal))
        {
            foreach (var repeat in same.Skip(1))
                Joining.Unite(clusters, same.First(), repeat);
        }
    }

    private void WarnOfChoice(Cluster cluster, IEnumerable<Cluster> papers)
    {
        var places = papers.Take(LibraryFaults.MostPlaces + 1).Select(paper => paper.First.Entry.At);
        diagnostics.Add(
            LibraryFaults.SeveralPapersBearTitle(cluster.First.Entry.At, cluster.First.Entry.Title, places)
        );
    }
}
