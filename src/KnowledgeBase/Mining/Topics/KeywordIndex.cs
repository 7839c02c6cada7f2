using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>A topic's keyword, found in a text.</summary>
/// <param name="Topic">The index of the topic.</param>
/// <param name="Keyword">The index of the keyword among those of all topics.</param>
internal sealed record KeywordHit(int Topic, int Keyword, double Weight, int Start, int End);

/// <summary>Finds the keyword phrases of all topics in one pass over the words of a text.</summary>
internal sealed class KeywordIndex
{
    /// <summary>A keyword that so many texts contain keeps its weight.</summary>
    private const int UnchangedTexts = 4;

    private readonly KeyTable _firstWords;
    private readonly List<List<Phrase>> _byFirstWord;

    private KeywordIndex(KeyTable firstWords, List<List<Phrase>> byFirstWord)
    {
        _firstWords = firstWords;
        _byFirstWord = byFirstWord;
    }

    public static KeywordIndex Of(ImmutableArray<Topic> topics)
    {
        var numbers = new Dictionary<ulong, int>();
        var firstWords = new List<ulong>();
        var byFirstWord = new List<List<Phrase>>();
        var keyword = 0;
        for (var topic = 0; topic < topics.Length; topic++)
        {
            foreach (var (text, weight) in topics[topic].Keywords)
            {
                var words = Words.Of(text);
                if (words.IsEmpty)
                    continue;
                if (numbers.TryAdd(words[0].Key, byFirstWord.Count))
                {
                    firstWords.Add(words[0].Key);
                    byFirstWord.Add([]);
                }
                byFirstWord[numbers[words[0].Key]].Add(new Phrase(words, topic, keyword++, weight));
            }
        }
        return new KeywordIndex(new KeyTable(firstWords), byFirstWord);
    }

    /// <summary>
    /// Keywords that many of these texts contain tell topics apart less well, often because they have other senses:
    /// they get less weight.
    /// </summary>
    public KeywordIndex WeighedBy(IReadOnlyList<PaperText> texts)
    {
        var counts = new int[_byFirstWord.Sum(phrases => phrases.Count)];
        foreach (var text in texts)
        {
            var found = Find(text.TitleWords).Concat(Find(text.AbstractWords)).Select(hit => hit.Keyword);
            foreach (var keyword in found.Distinct())
                counts[keyword]++;
        }
        var unchanged = Math.Log((double)texts.Count / UnchangedTexts);
        double Rarity(int keyword) =>
            Math.Sqrt(Math.Log((texts.Count + 1.0) / Math.Max(counts[keyword], 1)) / unchanged);
        return new KeywordIndex(
            _firstWords,
            [
                .. _byFirstWord.Select(phrases =>
                    phrases.Select(phrase => phrase with { Weight = phrase.Weight * Rarity(phrase.Keyword) }).ToList()
                ),
            ]
        );
    }

    public List<KeywordHit> Find(ReadOnlySpan<Word> words)
    {
        var hits = new List<KeywordHit>();
        for (var at = 0; at < words.Length; at++)
        {
            var first = _firstWords.Find(words[at].Key);
            if (first < 0)
                continue;
            foreach (var phrase in _byFirstWord[first])
            {
                if (phrase.StandsAt(words[at..]))
                    hits.Add(
                        new KeywordHit(
                            phrase.Topic,
                            phrase.Keyword,
                            phrase.Weight,
                            words[at].Start,
                            words[at + phrase.Words.Length - 1].End
                        )
                    );
            }
        }
        return hits;
    }

    private sealed record Phrase(ImmutableArray<Word> Words, int Topic, int Keyword, double Weight)
    {
        public bool StandsAt(ReadOnlySpan<Word> words)
        {
            if (words.Length < Words.Length)
                return false;
            for (var i = 1; i < Words.Length; i++)
            {
                if (words[i].Key != Words[i].Key || !words[i].Continues)
                    return false;
            }
            return true;
        }
    }
}
