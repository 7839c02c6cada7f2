using System.Collections.Immutable;

namespace KnowledgeBase.Mining;

/// <summary>Which papers have a topic in common.</summary>
internal sealed class CommonTopics
{
    private readonly int[][] _ofPaper;

    /// <param name="topics">By paper.</param>
    public CommonTopics(ImmutableArray<TopicAssignment>[] topics)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _ofPaper = new int[topics.Length][];
        for (var paper = 0; paper < topics.Length; paper++)
        {
            _ofPaper[paper] = new int[topics[paper].Length];
            for (var i = 0; i < _ofPaper[paper].Length; i++)
            {
                numbers.TryAdd(topics[paper][i].Topic.Value, numbers.Count);
                _ofPaper[paper][i] = numbers[topics[paper][i].Topic.Value];
            }
        }
    }

    public bool Any(int paper, int other)
    {
        foreach (var topic in _ofPaper[paper])
        {
            foreach (var theirs in _ofPaper[other])
            {
                if (topic == theirs)
                    return true;
            }
        }
        return false;
    }
}
