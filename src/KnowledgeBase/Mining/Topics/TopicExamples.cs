using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Topics;

/// <summary>What the topic files say about one paper.</summary>
/// <param name="Paper">The index in the catalogue.</param>
/// <param name="Topics">For each topic, whether it fits.</param>
/// <param name="Primary">The index of the main topic, or -1 if none is named.</param>
internal sealed record JudgedPaper(int Paper, bool[] Topics, int Primary);

/// <summary>Finds the papers that topic files give as examples; a title that several papers share names none.</summary>
internal static class TopicExamples
{
    private const int NoTopic = -1;

    /// <summary>In the catalogue's order. An example of one topic is a counterexample of all others.</summary>
    public static ImmutableArray<JudgedPaper> Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        if (topics.All(topic => topic.Examples.IsEmpty))
            return [];
        var papers = PaperLookup.Of(catalog.Papers);
        var judged = new SortedList<int, JudgedPaper>();
        for (var topic = 0; topic < topics.Length; topic++)
        {
            foreach (var example in topics[topic].Examples)
            {
                if (papers.Find(example.Paper) is not [var paper])
                    continue;
                var known = judged.GetValueOrDefault(paper) ?? new JudgedPaper(paper, new bool[topics.Length], NoTopic);
                known.Topics[topic] = true;
                judged[paper] = example.Primary && known.Primary == NoTopic ? known with { Primary = topic } : known;
            }
        }
        return [.. judged.Values];
    }
}
