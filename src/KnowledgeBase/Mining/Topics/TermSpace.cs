using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <param name="Term">Its number in the space.</param>
internal readonly record struct TermPlace(int Term, int Start, int End);

/// <summary>The single words and pairs of words that at least two of the training texts share, weighted by tf-idf.</summary>
internal sealed class TermSpace
{
    private const int TitleWeight = 3;

    private readonly KeyTable _numbers;
    private readonly float[] _idf;

    private TermSpace(KeyTable numbers, float[] idf)
    {
        _numbers = numbers;
        _idf = idf;
    }

    public int Count => _idf.Length;

    public static TermSpace Of(IReadOnlyList<PaperText> texts)
    {
        var frequencies = new Dictionary<ulong, int>();
        var ofText = new HashSet<ulong>();
        foreach (var text in texts)
        {
            ofText.Clear();
            foreach (var term in new TermWalk(text.TitleWords))
                ofText.Add(term.Key);
            foreach (var term in new TermWalk(text.AbstractWords))
                ofText.Add(term.Key);
            foreach (var key in ofText)
                frequencies[key] = frequencies.GetValueOrDefault(key) + 1;
        }
        var keys = new List<ulong>();
        foreach (var (key, frequency) in frequencies)
        {
            if (frequency > 1)
                keys.Add(key);
        }
        keys.Sort();
        var idf = new float[keys.Count];
        for (var term = 0; term < idf.Length; term++)
            idf[term] = (float)Math.Log((1.0 + texts.Count) / frequencies[keys[term]]);
        return new TermSpace(new KeyTable(keys), idf);
    }

    /// <summary>The terms that stand in the words, each with the place of its first word and of its end.</summary>
    public TermPlace[] Places(ReadOnlySpan<Word> words)
    {
        if (Count == 0)
            return [];
        var places = new TermPlace[2 * words.Length];
        var count = 0;
        foreach (var term in new TermWalk(words))
        {
            if (_numbers.Find(term.Key) is >= 0 and var number)
                places[count++] = new TermPlace(number, words[term.First].Start, words[term.Last].End);
        }
        return places[..count];
    }

    /// <summary>A text's terms, the length of their weights 1; those of the title weigh as if they came three times.</summary>
    public TermVector Vector(TermPlace[] title, TermPlace[] body)
    {
        var occurrences = new int[TitleWeight * title.Length + body.Length];
        for (var i = 0; i < TitleWeight * title.Length; i++)
            occurrences[i] = title[i / TitleWeight].Term;
        for (var i = 0; i < body.Length; i++)
            occurrences[TitleWeight * title.Length + i] = body[i].Term;
        Array.Sort(occurrences);
        return Normalized(occurrences);
    }

    private TermVector Normalized(int[] occurrences)
    {
        var terms = new int[occurrences.Length];
        var weights = new float[occurrences.Length];
        var count = 0;
        var squares = 0.0;
        for (int start = 0, end; start < occurrences.Length; start = end)
        {
            end = start + 1;
            while (end < occurrences.Length && occurrences[end] == occurrences[start])
                end++;
            var weight = (1 + MathF.Log(end - start)) * _idf[occurrences[start]];
            squares += weight * weight;
            terms[count] = occurrences[start];
            weights[count] = weight;
            count++;
        }
        var length = MathF.Max(MathF.Sqrt((float)squares), 1e-6f);
        for (var i = 0; i < count; i++)
            weights[i] /= length;
        return new TermVector(terms[..count], weights[..count]);
    }
}
