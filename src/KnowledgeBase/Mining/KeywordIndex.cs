using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Mining;

/// <summary>A keyword of a topic that a text contains.</summary>
/// <param name="Topic">Index of the topic.</param>
/// <param name="Keyword">Index of the keyword within its topic.</param>
internal sealed record KeywordHit(int Topic, int Keyword, double Weight, int Start, int End);

/// <summary>All topics' keyword phrases, found in one pass over a text's words.</summary>
internal sealed class KeywordIndex
{
    private readonly FrozenDictionary<ulong, ImmutableArray<Phrase>> _byFirstWord;

    private KeywordIndex(FrozenDictionary<ulong, ImmutableArray<Phrase>> byFirstWord) => _byFirstWord = byFirstWord;

    public static KeywordIndex Of(ImmutableArray<Topic> topics)
    {
        var phrases =
            from topic in topics.Select((topic, index) => (topic.Keywords, index))
            from keyword in topic.Keywords.Select((keyword, index) => (keyword.Phrase, keyword.Weight, index))
            let keys = Words.Of(keyword.Phrase).Select(word => word.Key).ToImmutableArray()
            where keys.Length > 0
            select new Phrase(keys, topic.index, keyword.index, keyword.Weight);
        return new KeywordIndex(phrases
            .GroupBy(phrase => phrase.Keys[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray()));
    }

    public void Find(ImmutableArray<Word> words, List<KeywordHit> hits)
    {
        var span = words.AsSpan();
        for (var at = 0; at < span.Length; at++)
        {
            if (!_byFirstWord.TryGetValue(span[at].Key, out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (phrase.StandsAt(span[at..]))
                    hits.Add(new KeywordHit(
                        phrase.Topic, phrase.Keyword, phrase.Weight, span[at].Start, span[at + phrase.Keys.Length - 1].End));
            }
        }
    }

    private sealed record Phrase(ImmutableArray<ulong> Keys, int Topic, int Keyword, double Weight)
    {
        public bool StandsAt(ReadOnlySpan<Word> words)
        {
            if (words.Length < Keys.Length)
                return false;
            for (var i = 1; i < Keys.Length; i++)
            {
                if (words[i].Key != Keys[i] || !words[i].Continues)
                    return false;
            }
            return true;
        }
    }
}
