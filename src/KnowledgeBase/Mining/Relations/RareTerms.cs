using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// The terms that several papers share, but not too many: words that some title contains or that are written like
/// names, and pairs of words. It is an inverted index, so that no paper is compared with all others. Terms are numbered
/// from the rarest up, equally rare ones by their keys.
/// </summary>
internal sealed class RareTerms
{
    /// <summary>Papers are compared by this many of their rarest terms.</summary>
    public const int MostPerPaper = 32;

    private readonly ulong[] _keys;
    private readonly int[] _starts;
    private readonly int[] _papers;
    private readonly int[] _counts;
    private readonly int[] _ofPapers;
    private readonly double[] _weights;

    private RareTerms(int papers, TermPostings[] parts, int most)
    {
        (_keys, _starts, _papers) = Numbered(parts, most);
        (_counts, _ofPapers) = Rarest(papers);
        _weights = new double[most + 1];
        for (var frequency = 1; frequency <= most; frequency++)
            _weights[frequency] = Math.Log((double)papers / frequency) + 0.1;
    }

    public static RareTerms Of(ImmutableArray<Paper> papers)
    {
        var most = Math.Clamp(papers.Length / 10, 10, 100);
        var batches = TermBatch.All(papers, TitleWords(papers));
        var parts = new TermPostings[TermBatch.Parts];
        ParallelLoop.Run(
            parts.Length,
            () => new TermGrouping(most),
            (part, grouping) => parts[part] = grouping.Group(batches, part)
        );
        return new RareTerms(papers.Length, parts, most);
    }

    /// <summary>The paper's rarest terms, rarest first.</summary>
    public ReadOnlySpan<int> OfPaper(int paper) => _ofPapers.AsSpan(paper * MostPerPaper, _counts[paper]);

    public ReadOnlySpan<int> Papers(int term) => _papers.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>The rarer the term, the higher its weight.</summary>
    public double Weight(int term) => _weights[Frequency(term)];

    /// <summary>The number of papers with the term.</summary>
    public int Frequency(int term) => _starts[term + 1] - _starts[term];

    public ulong Key(int term) => _keys[term];

    private static HashSet<ulong> TitleWords(ImmutableArray<Paper> papers)
    {
        var keys = new HashSet<ulong>();
        foreach (var paper in papers)
        {
            foreach (var word in Words.Of(paper.Title))
                keys.Add(word.Key);
        }
        return keys;
    }

    /// <summary>A counting sort by frequency; the parts are in the order of their keys already.</summary>
    private static (ulong[] Keys, int[] Starts, int[] Papers) Numbered(TermPostings[] parts, int most)
    {
        var (first, firstPaper) = FirstOfFrequency(parts, most);
        var keys = new ulong[first[^1]];
        var starts = new int[first[^1] + 1];
        var papers = new int[firstPaper[^1]];
        starts[^1] = papers.Length;
        foreach (var part in parts)
        {
            var start = 0;
            for (var i = 0; i < part.Keys.Count; i++)
            {
                var frequency = part.Ends[i] - start;
                var term = first[frequency]++;
                keys[term] = part.Keys[i];
                starts[term] = firstPaper[frequency];
                part.Papers.CopyTo(start, papers, firstPaper[frequency], frequency);
                firstPaper[frequency] += frequency;
                start = part.Ends[i];
            }
        }
        return (keys, starts, papers);
    }

    /// <summary>For each frequency, its first term and where that term's papers start; the totals come last.</summary>
    private static (int[] Terms, int[] Papers) FirstOfFrequency(TermPostings[] parts, int most)
    {
        var terms = new int[most + 2];
        var papers = new int[most + 2];
        foreach (var part in parts)
        {
            var start = 0;
            foreach (var end in part.Ends)
            {
                terms[end - start + 1]++;
                start = end;
            }
        }
        for (var frequency = 0; frequency <= most; frequency++)
        {
            papers[frequency + 1] = papers[frequency] + frequency * terms[frequency + 1];
            terms[frequency + 1] += terms[frequency];
        }
        return (terms, papers);
    }

    /// <summary>Indexed by paper, with room for <see cref="MostPerPaper"/> terms each.</summary>
    private (int[] Counts, int[] Terms) Rarest(int papers)
    {
        var counts = new int[papers];
        var terms = new int[papers * MostPerPaper];
        for (var term = 0; term < _keys.Length; term++)
        {
            foreach (var paper in Papers(term))
            {
                if (counts[paper] < MostPerPaper)
                    terms[paper * MostPerPaper + counts[paper]++] = term;
            }
        }
        return (counts, terms);
    }
}
