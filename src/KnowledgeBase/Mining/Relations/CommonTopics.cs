using System.Collections.Immutable;

namespace KnowledgeBase.Mining.Relations;

/// <summary>Which papers have a topic in common: a bit for each topic, as many words of bits as that takes.</summary>
internal sealed class CommonTopics
{
    private const int BitsOfWord = 64;

    private readonly int _words;
    private readonly ulong[] _bits;

    /// <param name="topics">By paper.</param>
    public CommonTopics(ImmutableArray<ImmutableArray<TopicAssignment>> topics)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var assigned in topics)
        {
            foreach (var assignment in assigned)
                numbers.TryAdd(assignment.Topic.Value, numbers.Count);
        }
        _words = (numbers.Count + BitsOfWord - 1) / BitsOfWord;
        _bits = new ulong[_words * topics.Length];
        for (var paper = 0; paper < topics.Length; paper++)
        {
            foreach (var assignment in topics[paper])
            {
                var number = numbers[assignment.Topic.Value];
                _bits[paper * _words + number / BitsOfWord] |= 1UL << number % BitsOfWord;
            }
        }
    }

    public bool Any(int paper, int other)
    {
        for (var word = 0; word < _words; word++)
        {
            if ((_bits[paper * _words + word] & _bits[other * _words + word]) != 0)
                return true;
        }
        return false;
    }
}
