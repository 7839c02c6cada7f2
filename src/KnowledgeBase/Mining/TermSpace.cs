using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Characters;

namespace KnowledgeBase.Mining;

/// <summary>A text as weights of terms, its length 1; <paramref name="Terms"/> ascending.</summary>
internal sealed record TermVector(int[] Terms, float[] Weights)
{
    public double Dot(TermVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
                sum += (double)Weights[i] * other.Weights[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}

/// <summary>The single words and pairs of words that at least two of the training texts share, weighted by tf-idf.</summary>
internal sealed class TermSpace
{
    private const int TitleWeight = 3;

    private readonly FrozenDictionary<ulong, int> _index;
    private readonly float[] _idf;

    private TermSpace(FrozenDictionary<ulong, int> index, float[] idf) => (_index, _idf) = (index, idf);

    public int Count => _idf.Length;

    public static TermSpace Of(IReadOnlyCollection<PaperText> texts)
    {
        var frequencies = new Dictionary<ulong, int>();
        foreach (var key in texts.SelectMany(Keys))
            frequencies[key] = frequencies.GetValueOrDefault(key) + 1;
        var kept = frequencies.Where(pair => pair.Value > 1).OrderBy(pair => pair.Key).ToList();
        return new TermSpace(
            kept.Select((pair, index) => KeyValuePair.Create(pair.Key, index)).ToFrozenDictionary(),
            [.. kept.Select(pair => (float)Math.Log((1.0 + texts.Count) / pair.Value))]);
    }

    public TermVector Vector(PaperText text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (term, _, _) in Places(text.TitleWords))
            counts[term] = counts.GetValueOrDefault(term) + TitleWeight;
        foreach (var (term, _, _) in Places(text.AbstractWords))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        var terms = counts.Keys.ToArray();
        Array.Sort(terms);
        var weights = Array.ConvertAll(terms, term => (1 + MathF.Log(counts[term])) * _idf[term]);
        var length = MathF.Max(MathF.Sqrt(weights.Sum(weight => weight * weight)), 1e-6f);
        return new TermVector(terms, Array.ConvertAll(weights, weight => weight / length));
    }

    /// <summary>The terms that stand in the words, each with the place of its first word and of its end.</summary>
    public IEnumerable<(int Term, int Start, int End)> Places(ImmutableArray<Word> words)
    {
        foreach (var (key, start, end) in Terms(words))
        {
            if (_index.TryGetValue(key, out var term))
                yield return (term, start, end);
        }
    }

    private static HashSet<ulong> Keys(PaperText text) =>
        Terms(text.TitleWords).Concat(Terms(text.AbstractWords)).Select(term => term.Key).ToHashSet();

    private static IEnumerable<(ulong Key, int Start, int End)> Terms(ImmutableArray<Word> words)
    {
        Word? previous = null;
        foreach (var word in words)
        {
            if (StopWords.Contains(word))
            {
                previous = null;
                continue;
            }
            yield return (word.Key, word.Start, word.End);
            if (word.Continues && previous is { } before)
                yield return (Words.Pair(before.Key, word.Key), before.Start, word.End);
            previous = word;
        }
    }
}
