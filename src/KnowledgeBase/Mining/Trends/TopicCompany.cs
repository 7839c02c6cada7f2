using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Trends;

/// <summary>A topic that shares papers with another.</summary>
/// <param name="Shared">Papers that have both.</param>
public sealed record TopicCompanion(Slug Topic, int Shared, Association Association);

/// <summary>Which topics come together in papers.</summary>
public static class TopicCompany
{
    /// <summary>By the number of shared papers, most first.</summary>
    /// <param name="papersOf">By topic, in ascending order.</param>
    /// <param name="papers">Papers in all.</param>
    public static IEnumerable<TopicCompanion> Of(
        Slug topic, IReadOnlyDictionary<Slug, ImmutableArray<int>> papersOf, int papers)
    {
        var own = papersOf[topic];
        var companions = new List<TopicCompanion>();
        foreach (var (other, theirs) in papersOf)
        {
            if (other != topic && Shared(own, theirs) is > 0 and var shared)
                companions.Add(new TopicCompanion(other, shared, ChiSquare.Test(papers, own.Length, theirs.Length, shared)));
        }
        return companions.OrderByDescending(other => other.Shared).ThenBy(other => other.Topic.Value, StringComparer.Ordinal);
    }

    private static int Shared(ImmutableArray<int> own, ImmutableArray<int> others)
    {
        var shared = 0;
        var i = 0;
        var j = 0;
        while (i < own.Length && j < others.Length)
        {
            var one = own[i];
            var other = others[j];
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }
}
