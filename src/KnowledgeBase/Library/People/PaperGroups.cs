using System.Collections.Immutable;

namespace KnowledgeBase.Library.People;

/// <summary>Puts papers together that something connects, directly or through other papers.</summary>
internal static class PaperGroups
{
    /// <returns>The largest group first, equal ones and the papers of each in the order of the papers.</returns>
    public static IEnumerable<ImmutableArray<int>> Of(
        ImmutableArray<int> papers,
        Func<int, IEnumerable<string>> connections
    )
    {
        var group = Enumerable.Range(0, papers.Length).ToArray();
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var paper = 0; paper < papers.Length; paper++)
        {
            foreach (var connection in connections(papers[paper]))
            {
                if (!first.TryAdd(connection, paper))
                    group[Root(paper)] = Root(first[connection]);
            }
        }
        return Enumerable
            .Range(0, papers.Length)
            .GroupBy(Root, paper => papers[paper])
            .OrderByDescending(connected => connected.Count())
            .Select(connected => connected.ToImmutableArray());

        int Root(int paper)
        {
            while (group[paper] != paper)
                paper = group[paper] = group[group[paper]];
            return paper;
        }
    }
}
