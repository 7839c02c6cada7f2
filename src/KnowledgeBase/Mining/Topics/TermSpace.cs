using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>The words and pairs of words that at least two training texts share, weighted by tf-idf.</summary>
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
            foreach (var term in new TermEnumerator(text.TitleWords))
                ofText.Add(term.Key);
            foreach (var term in new TermEnumerator(text.AbstractWords))
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

    /// <summary>The terms among the words, with their places in the text.</summary>
    public TermPlace[] Places(ReadOnlySpan<Word> words)
    {
        if (Count == 0)
            return [];
        var places = new TermPlace[2 * words.Length];
        var count = 0;
        foreach (var term in new TermEnumerator(words))
        {
            var number = _numbers.Find(term.Key);
            if (number < 0)
                continue;
            places[count] = new TermPlace(number, words[term.First].Start, words[term.Last].End);
            count++;
        }
        return places[..count];
    }

    /// <summary>The terms of a text as a vector of length 1; those of the title count three times.</summary>
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
        var end = 0;
        while (end < occurrences.Length)
        {
            var start = end;
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

/// <param name="Term">The number of the term in its space.</param>
internal readonly record struct TermPlace(int Term, int Start, int End);

/// <summary>A text as weighted terms, in ascending order.</summary>
internal sealed record TermVector(int[] Terms, float[] Weights)
{
    public double Dot(TermVector other)
    {
        var sum = 0.0;
        var i = 0;
        var j = 0;
        while (i < Terms.Length && j < other.Terms.Length)
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
                sum += (double)Weights[i] * other.Weights[j];
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
        return sum;
    }

    /// <summary>Zero if the text does not have the term.</summary>
    public float Weight(int term)
    {
        var place = Array.BinarySearch(Terms, term);
        return place < 0 ? 0 : Weights[place];
    }
}

/// <summary>A word, or a pair of consecutive ones.</summary>
/// <param name="First">The index of the first word among the words of the text.</param>
internal readonly record struct Term(ulong Key, int First, int Last)
{
    public bool IsPair => First < Last;
}

/// <summary>
/// Enumerates the terms of a text, each pair after its second word. Stop words are skipped and separate pairs, except
/// that <c>of</c> joins them: <c>mixture of experts</c>.
/// </summary>
/// <param name="shortest">Words with fewer characters are treated like stop words.</param>
internal ref struct TermEnumerator(ReadOnlySpan<Word> words, int shortest = 1)
{
    private const int None = -1;

    private static readonly ulong Of = Words.KeyOf("of");

    private readonly ReadOnlySpan<Word> _words = words;
    private int _at = -1;

    /// <summary>The word with which the next one is a pair.</summary>
    private int _before = None;

    private int _pairedWith = None;

    public Term Current { get; private set; }

    public readonly TermEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_pairedWith != None)
        {
            Current = new Term(Words.Pair(_words[_pairedWith].Key, _words[_at].Key), _pairedWith, _at);
            _pairedWith = None;
            return true;
        }
        while (++_at < _words.Length)
        {
            var word = _words[_at];
            if (word.Length >= shortest && !StopWords.Contains(word))
            {
                Current = new Term(word.Key, _at, _at);
                _pairedWith = word.Continues ? _before : None;
                _before = _at;
                return true;
            }
            if (word.Key != Of || !word.Continues)
                _before = None;
        }
        return false;
    }
}
