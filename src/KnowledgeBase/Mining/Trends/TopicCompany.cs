using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Trends;

/// <summary>A topic that shares papers with another.</summary>
/// <param name="Shared">The number of papers with both topics.</param>
internal sealed record TopicCompanion(Slug Topic, int Shared, Association Association);

/// <summary>Which topics occur together in papers.</summary>
internal static class TopicCompany
{
    /// <summary>Sorted by the number of shared papers, most first.</summary>
    /// <param name="papersOf">The papers of each topic, in ascending order.</param>
    /// <param name="papers">The number of papers in the library.</param>
    public static IEnumerable<TopicCompanion> Of(
        Slug topic,
        IReadOnlyDictionary<Slug, ImmutableArray<int>> papersOf,
        int papers
    )
    {
        var own = papersOf[topic];
        var companions = new List<TopicCompanion>();
        foreach (var (other, theirs) in papersOf)
        {
            var shared = other == topic ? 0 : Shared(own, theirs);
            if (shared > 0)
                companions.Add(
                    new TopicCompanion(other, shared, ChiSquare.Test(papers, own.Length, theirs.Length, shared))
                );
        }
        return companions
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Topic.Value, StringComparer.Ordinal);
    }

    private static int Shared(ImmutableArray<int> own, ImmutableArray<int> others)
    {
        var shared = 0;
        var i = 0;
        var j = 0;
        while (i < own.Length && j < others.Length)
        {
            var order = own[i].CompareTo(others[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
        return shared;
    }
}
