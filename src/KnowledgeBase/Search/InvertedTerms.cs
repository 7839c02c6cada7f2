using System.Collections.Immutable;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Search;

internal readonly record struct Posting(int Document, SearchFields Fields, byte Title);

/// <summary>All terms in ordinal order, each with its postings in order of documents.</summary>
internal sealed class InvertedTerms
{
    /// <summary>Many keep all cores at work, large ones have few terms twice; the result is the same for any number.</summary>
    private const int Runs = 16;
    private const int FewestInRun = 128;

    private readonly Posting[] _postings;
    private readonly int[] _ends;

    private InvertedTerms(string[] terms, Posting[] postings, int[] ends) =>
        (Terms, _postings, _ends) = (terms, postings, ends);

    public string[] Terms { get; }

    public ReadOnlySpan<Posting> PostingsOf(int term) =>
        _postings.AsSpan()[(term == 0 ? 0 : _ends[term - 1]).._ends[term]];

    /// <param name="describe">Called for each document once, from several threads.</param>
    public static InvertedTerms Of(int documents, Action<int, DocumentTerms> describe)
    {
        var inRun = Math.Max(FewestInRun, (documents + Runs - 1) / Runs);
        var runs = new DocumentTerms[(documents + inRun - 1) / inRun];
        Parallel.For(0, runs.Length, run =>
        {
            var (start, end) = (run * inRun, Math.Min(documents, (run + 1) * inRun));
            var terms = new DocumentTerms(end - start);
            for (var document = start; document < end; document++)
            {
                describe(document, terms);
                terms.EndDocument();
            }
            runs[run] = terms;
        });
        return Merge(runs, inRun, documents);
    }

    private static InvertedTerms Merge(DocumentTerms[] runs, int inRun, int documents)
    {
        var terms = runs.SelectMany(run => run.Terms).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(terms, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var number = 0; number < terms.Length; number++)
            numbers.Add(terms[number], number);

        var renumbered = ParallelMap.Map(runs, run => run.Terms.Select(term => numbers[term]).ToArray());
        var starts = Starts(runs, renumbered, inRun, documents, terms.Length);
        var postings = new Posting[starts[^1]];
        var next = starts.AsSpan(0, terms.Length).ToArray();
        for (var document = 0; document < documents; document++)
        {
            var map = renumbered[document / inRun];
            foreach (var hit in runs[document / inRun].Hits(document % inRun))
                postings[next[map[hit.Term]]++] = new Posting(document, hit.Fields, hit.Title);
        }
        return new InvertedTerms(terms, postings, next);
    }

    /// <summary>Where each term's postings begin, and behind the last term where they end.</summary>
    private static int[] Starts(DocumentTerms[] runs, ImmutableArray<int[]> renumbered, int inRun, int documents, int terms)
    {
        var starts = new int[terms + 1];
        for (var document = 0; document < documents; document++)
        {
            var map = renumbered[document / inRun];
            foreach (var hit in runs[document / inRun].Hits(document % inRun))
                starts[map[hit.Term] + 1]++;
        }
        for (var term = 0; term < terms; term++)
            starts[term + 1] += starts[term];
        return starts;
    }
}
