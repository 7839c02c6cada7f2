using System.Runtime.InteropServices;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Queries;

namespace KnowledgeBase.Search;

/// <remarks>Packed, as hits are.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Posting(int Document, SearchFields Fields, byte Title);

/// <summary>The documents that have a term, papers and entries apart.</summary>
internal readonly ref struct TermPostings(ReadOnlySpan<Posting> all, int papers)
{
    private readonly int _papers = PapersIn(all, papers);
    private readonly ReadOnlySpan<Posting> _all = all;

    public ReadOnlySpan<Posting> Papers => _all[.._papers];

    public ReadOnlySpan<Posting> Entries => _all[_papers..];

    private static int PapersIn(ReadOnlySpan<Posting> postings, int papers)
    {
        var (low, high) = (0, postings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (postings[middle].Document < papers)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>All terms in ordinal order, each with its postings in the order of documents.</summary>
internal sealed class InvertedTerms
{
    private readonly Posting[] _postings;
    private readonly int[] _ends;

    /// <param name="ends">For each term, where its postings end.</param>
    public InvertedTerms(string[] terms, Posting[] postings, int[] ends)
    {
        Terms = terms;
        _postings = postings;
        _ends = ends;
    }

    public string[] Terms { get; }

    public ReadOnlySpan<Posting> PostingsOf(int term) => PostingsOf(term, term + 1);

    /// <summary>
    /// The postings of the terms from <paramref name="first"/> up to, but without, <paramref name="end"/>.
    /// </summary>
    public ReadOnlySpan<Posting> PostingsOf(int first, int end) => _postings.AsSpan()[EndBefore(first)..EndBefore(end)];

    /// <summary>
    /// For each term, every run's postings follow those of the earlier runs, so all runs can write at once.
    /// </summary>
    public static InvertedTerms Of(DocumentTerms[] runs)
    {
        var terms = runs.SelectMany(run => run.Terms).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var number = 0; number < terms.Length; number++)
            numbers.Add(terms[number], number);

        var renumbered = ParallelMap.Map(runs, run => run.Terms.Select(term => numbers[term]).ToArray());
        var next = ParallelMap.Map(runs, (run, index) => Counts(run, renumbered[index], terms.Length));
        var ends = new int[terms.Length];
        var total = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            foreach (var places in next)
            {
                var count = places[term];
                places[term] = total;
                total += count;
            }
            ends[term] = total;
        }

        var postings = new Posting[total];
        ParallelLoop.Run(runs.Length, run => Place(postings, runs[run], renumbered[run], next[run]));
        return new InvertedTerms(terms, postings, ends);
    }

    private int EndBefore(int term) => term == 0 ? 0 : _ends[term - 1];

    private static int[] Counts(DocumentTerms run, int[] numbers, int terms)
    {
        var counts = new int[terms];
        foreach (var hits in run.Documents)
        {
            foreach (var hit in hits)
                counts[numbers[hit.Term]]++;
        }
        return counts;
    }

    private static void Place(Posting[] postings, DocumentTerms run, int[] numbers, int[] next)
    {
        for (var document = 0; document < run.Documents.Count; document++)
        {
            foreach (var hit in run.Documents[document])
                postings[next[numbers[hit.Term]]++] = new Posting(run.FirstDocument + document, hit.Fields, hit.Title);
        }
    }
}
