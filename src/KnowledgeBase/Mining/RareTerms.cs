using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>A word or a pair of words, and where it stands.</summary>
internal readonly record struct RareTerm(ulong Key, int Start, int End, bool Single);

/// <summary>
/// The terms that several papers share but not too many: words that stand in some title or are written as names are,
/// and pairs of words. An inverted index, so that no paper is compared with all others.
/// </summary>
internal sealed class RareTerms
{
    /// <summary>A paper is compared by this many of its rarest terms.</summary>
    private const int MostPerPaper = 48;

    private const int SketchBits = 24;

    private readonly int[][] _ofPaper;
    private readonly int[] _starts;
    private readonly int[] _papers;
    private readonly ulong[] _keys;

    private RareTerms(ulong[] keys, int[][] ofPaper, int[] starts, int[] papers) =>
        (_keys, _ofPaper, _starts, _papers) = (keys, ofPaper, starts, papers);

    public static RareTerms Of(ImmutableArray<Paper> papers)
    {
        var titleWords = papers.SelectMany(paper => Words.Of(paper.Title)).Select(word => word.Key).ToHashSet();
        var perPaper = new ulong[papers.Length][];
        Parallel.For(0, papers.Length, i => perPaper[i] = Keys(papers[i], titleWords));
        var keys = Shared(perPaper, Math.Clamp(papers.Length / 10, 10, 150));
        var ofPaper = new int[papers.Length][];
        Parallel.For(0, papers.Length, i => ofPaper[i] = Known(perPaper[i], keys));
        return Invert(keys, ofPaper);
    }

    public int Count => _keys.Length;

    /// <summary>Its rarest, ascending.</summary>
    public ReadOnlySpan<int> OfPaper(int paper) => _ofPaper[paper];

    public ReadOnlySpan<int> Papers(int term) => _papers.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>The rarer, the heavier.</summary>
    public double Weight(int term) => Math.Log((double)_ofPaper.Length / Papers(term).Length) + 0.1;

    /// <summary>The term of a key, or a negative number.</summary>
    public int Find(ulong key) => Array.BinarySearch(_keys, key);

    /// <summary>The terms that stand in a text, with their places.</summary>
    public static IEnumerable<RareTerm> In(ImmutableArray<Word> words)
    {
        Word? previous = null;
        foreach (var word in words)
        {
            if (StopWords.Contains(word) || word.Length < 2)
            {
                previous = null;
                continue;
            }
            yield return new RareTerm(word.Key, word.Start, word.End, Single: true);
            if (word.Continues && previous is { } before)
                yield return new RareTerm(Words.Pair(before.Key, word.Key), before.Start, word.End, Single: false);
            previous = word;
        }
    }

    /// <summary>
    /// A single word counts where the paper is about it: it stands in the title, is written as a name, or comes twice
    /// and stands in some title.
    /// </summary>
    private static ulong[] Keys(Paper paper, HashSet<ulong> titleWords)
    {
        var text = PaperText.Of(paper);
        var keys = In(text.TitleWords).Where(term => IsTerm(text.Title, term)).Select(term => term.Key).ToHashSet();
        var once = new HashSet<ulong>();
        foreach (var term in In(text.AbstractWords).Where(term => IsTerm(text.Abstract, term)))
        {
            if (!term.Single || IsName(text.Abstract.AsSpan(term.Start..term.End)) ||
                (!once.Add(term.Key) && titleWords.Contains(term.Key)))
                keys.Add(term.Key);
        }
        return [.. keys];
    }

    /// <summary>Numbers and quantities (<c>7B</c>, <c>16x</c>) are none, as 3D is.</summary>
    private static bool IsTerm(string text, RareTerm term)
    {
        for (var at = term.Start; at < term.End; at++)
        {
            var starts = at == term.Start || !char.IsLetterOrDigit(text[at - 1]);
            if (starts && char.IsDigit(text[at]) && !(at + 1 < term.End && text[at + 1] is 'D'))
                return false;
        }
        return true;
    }

    /// <summary>Written as no common word is: a capital or a digit after the first letter.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var character in word[1..])
        {
            if (char.IsUpper(character) || char.IsDigit(character))
                return true;
        }
        return false;
    }

    /// <summary>Keys of at least two papers and at most <paramref name="most"/>, ascending.</summary>
    private static ulong[] Shared(ulong[][] perPaper, int most)
    {
        // Most terms stand in one paper only. A table of counts by hash finds nearly all of these in one cheap pass;
        // what is left is counted exactly by sorting.
        var sketch = new byte[1 << SketchBits];
        foreach (var keys in perPaper)
        {
            foreach (var key in keys)
                sketch[Place(key)] = (byte)Math.Min(sketch[Place(key)] + 1, 2);
        }
        var repeated = perPaper.SelectMany(keys => keys.Where(key => sketch[Place(key)] > 1)).ToArray();
        Array.Sort(repeated);
        var shared = new List<ulong>();
        for (int start = 0, end; start < repeated.Length; start = end)
        {
            for (end = start + 1; end < repeated.Length && repeated[end] == repeated[start];)
                end++;
            if (end - start >= 2 && end - start <= most)
                shared.Add(repeated[start]);
        }
        return [.. shared];
    }

    private static int Place(ulong key) => (int)(key >> (64 - SketchBits));

    private static int[] Known(ulong[] paper, ulong[] keys)
    {
        var terms = paper.Select(key => Array.BinarySearch(keys, key)).Where(term => term >= 0).ToArray();
        Array.Sort(terms);
        return terms;
    }

    private static RareTerms Invert(ulong[] keys, int[][] ofPaper)
    {
        var starts = new int[keys.Length + 1];
        foreach (var term in ofPaper.SelectMany(terms => terms))
            starts[term + 1]++;
        for (var term = 0; term < keys.Length; term++)
            starts[term + 1] += starts[term];
        var papers = new int[starts[^1]];
        var next = starts[..^1];
        for (var paper = 0; paper < ofPaper.Length; paper++)
        {
            foreach (var term in ofPaper[paper])
                papers[next[term]++] = paper;
        }
        var rarest = ofPaper.Select(terms => terms.Length <= MostPerPaper
            ? terms
            : [.. terms.OrderBy(term => starts[term + 1] - starts[term]).ThenBy(term => term).Take(MostPerPaper).Order()]);
        return new RareTerms(keys, [.. rarest], starts, papers);
    }
}
