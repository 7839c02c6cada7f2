using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// The terms that tell what each paper is about, weighed by how often it says them and by how few others do (log tf ·
/// idf), each paper a vector of length 1. It is an inverted index, so that no paper is compared with all others.
/// </summary>
internal sealed class WeightedTerms
{
    /// <summary>The rest of a text adds nothing to what its best terms tell.</summary>
    private const int MostPerPaper = 96;

    private const float UsuallyRepeated = 0.2f;
    private const float PriorPapers = 2;

    private readonly ulong[] _keys;
    private readonly float[] _repeated;
    private readonly Vectors _byPaper;
    private readonly Vectors _byTerm;

    private WeightedTerms(ulong[] keys, float[] repeated, Vectors byPaper, Vectors byTerm)
    {
        _keys = keys;
        _repeated = repeated;
        _byPaper = byPaper;
        _byTerm = byTerm;
    }

    public static WeightedTerms Of(ImmutableArray<Paper> papers, SettledPapers settled)
    {
        var most = Math.Clamp(settled.Count / 4, 10, 500);
        var batches = TermBatch.All(papers);
        var parts = new TermPostings[TermBatch.Parts];
        ParallelLoop.Run(
            parts.Length,
            () => new TermGrouping(settled, most),
            (part, grouping) => parts[part] = grouping.Group(batches, part)
        );
        ulong[] keys = [.. parts.SelectMany(part => part.Keys)];
        bool[] areShared = [.. parts.SelectMany(part => part.Settled).Select(papers => papers > 1)];
        var byPaper = Best(Weighed(parts, papers.Length, settled.Count), settled, areShared);
        float[] repeated = [.. parts.SelectMany(part => Repeated(part, settled))];
        return new WeightedTerms(keys, repeated, byPaper, byPaper.Transposed(keys.Length));
    }

    /// <summary>The paper's terms, in ascending order.</summary>
    public ReadOnlySpan<int> OfPaper(int paper) => _byPaper.Columns(paper);

    /// <summary>Beside <see cref="OfPaper"/>.</summary>
    public ReadOnlySpan<float> Weights(int paper) => _byPaper.Values(paper);

    /// <summary>The papers with a term, in ascending order.</summary>
    public ReadOnlySpan<int> Papers(int term) => _byTerm.Columns(term);

    /// <summary>The term's weight in each of its papers, beside <see cref="Papers"/>.</summary>
    public ReadOnlySpan<float> WeightsInPapers(int term) => _byTerm.Values(term);

    /// <summary>Whether two papers share more than one term; one word may be an accident.</summary>
    public bool ShareSeveral(int paper, int other)
    {
        var own = OfPaper(paper);
        var theirs = OfPaper(other);
        var shared = 0;
        var j = 0;
        for (var i = 0; i < own.Length && shared < 2; i++)
        {
            while (j < theirs.Length && theirs[j] < own[i])
                j++;
            if (j < theirs.Length && theirs[j] == own[i])
                shared++;
        }
        return shared > 1;
    }

    public ulong Key(int term) => _keys[term];

    /// <summary>
    /// How often papers that say a term say it again: what a paper is about it repeats, other words it says in
    /// passing (Church and Gale, 1995). Between 0 and 1.
    /// </summary>
    public float Repeated(int term) => _repeated[term];

    /// <summary>Of few papers, nearer to what is usual.</summary>
    private static IEnumerable<float> Repeated(TermPostings part, SettledPapers settled)
    {
        var start = 0;
        foreach (var (term, end) in part.Ends.Index())
        {
            var again = 0;
            for (var i = start; i < end; i++)
                again += part.Postings[i].Count > 1 && settled[part.Postings[i].Paper] ? 1 : 0;
            yield return (again + UsuallyRepeated * PriorPapers) / (part.Settled[term] + PriorPapers);
            start = end;
        }
    }

    /// <summary>Rows are papers, columns all of their terms.</summary>
    /// <param name="settled">The number of papers that rarities are counted among.</param>
    private static Vectors Weighed(TermPostings[] parts, int papers, int settled)
    {
        var vectors = new Vectors(Lengths(parts, papers));
        var next = vectors.Starts();
        var term = 0;
        foreach (var part in parts)
        {
            var start = 0;
            foreach (var (place, end) in part.Ends.Index())
            {
                // In a library of a few papers, a term of all of them still says something.
                var idf = Math.Log((double)settled / Math.Max(part.Settled[place], 1)) + 0.1;
                for (; start < end; start++)
                {
                    var posting = part.Postings[start];
                    vectors.Set(next[posting.Paper]++, term, (float)((1 + Math.Log(posting.Count)) * idf));
                }
                term++;
            }
        }
        return vectors;
    }

    private static int[] Lengths(TermPostings[] parts, int papers)
    {
        var lengths = new int[papers];
        foreach (var part in parts)
        {
            foreach (var posting in part.Postings)
                lengths[posting.Paper]++;
        }
        return lengths;
    }

    /// <summary>
    /// The heaviest terms of each paper, as vectors of length 1. What a settled paper shares with new ones alone is
    /// added to that, so that its other weights stay as they were.
    /// </summary>
    /// <param name="areShared">Of the terms: whether settled papers share it.</param>
    private static Vectors Best(Vectors all, SettledPapers settled, bool[] areShared)
    {
        var kept = new int[all.Rows][];
        var lengths = new double[all.Rows];
        ParallelLoop.Run(all.Rows, row =>
        {
            var terms = all.Columns(row).ToArray();
            var weights = all.Values(row).ToArray();
            var isOld = settled[row] && Array.Exists(terms, term => areShared[term]);
            var own = Enumerable.Range(0, terms.Length).Where(i => !isOld || areShared[terms[i]]);
            // Equal weights in the order of the terms.
            var best = own.OrderByDescending(i => weights[i]).Take(MostPerPaper).Order().ToArray();
            lengths[row] = Math.Max(Math.Sqrt(best.Sum(i => (double)weights[i] * weights[i])), 1e-9);
            var added = Enumerable.Range(0, terms.Length).Where(i => isOld && !areShared[terms[i]]).Take(MostPerPaper);
            kept[row] = [.. best.Concat(added).Order()];
        });
        var vectors = new Vectors([.. kept.Select(terms => terms.Length)]);
        ParallelLoop.Run(all.Rows, row =>
        {
            var place = vectors.Start(row);
            foreach (var i in kept[row])
                vectors.Set(place++, all.Columns(row)[i], (float)(all.Values(row)[i] / lengths[row]));
        });
        return vectors;
    }
}
