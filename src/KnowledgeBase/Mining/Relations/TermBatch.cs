using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// The terms of some hundred papers, partitioned by the first bits of their keys, so that one part of all batches can
/// be grouped by itself, within the processor's cache.
/// </summary>
internal sealed class TermBatch
{
    public const int Parts = 1 << PartBits;

    private const int PartBits = 8;
    private const int Papers = 512;

    private readonly int _firstPaper;
    private readonly int[] _starts = new int[Parts + 1];
    private readonly ulong[] _keys;
    private readonly Occurrence[] _occurrences;

    private TermBatch(int firstPaper, ReadOnlySpan<ulong> keys, ReadOnlySpan<Occurrence> occurrences)
    {
        _firstPaper = firstPaper;
        _keys = new ulong[keys.Length];
        _occurrences = new Occurrence[keys.Length];
        foreach (var key in keys)
            _starts[Part(key) + 1]++;
        for (var part = 0; part < Parts; part++)
            _starts[part + 1] += _starts[part];
        var next = _starts.AsSpan().ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[Part(keys[i])]++;
            _keys[place] = keys[i];
            _occurrences[place] = occurrences[i];
        }
    }

    /// <summary>All batches, in the order of their papers.</summary>
    public static TermBatch[] All(ImmutableArray<Paper> papers)
    {
        var batches = new TermBatch[(papers.Length + Papers - 1) / Papers];
        ParallelLoop.Run(
            batches.Length,
            () => new Draft(new TermReader()),
            (batch, draft) => batches[batch] = draft.Read(papers, batch * Papers)
        );
        return batches;
    }

    public ReadOnlySpan<ulong> Keys(int part) => _keys.AsSpan(_starts[part].._starts[part + 1]);

    /// <summary>Where a key of a part comes from.</summary>
    public Posting Posting(int part, int key)
    {
        var occurrence = _occurrences[_starts[part] + key];
        return new Posting(_firstPaper + occurrence.Paper, occurrence.Count);
    }

    private static int Part(ulong key) => (int)(key >> (64 - PartBits));

    /// <param name="Paper">Within the batch.</param>
    private readonly record struct Occurrence(ushort Paper, byte Count);

    /// <summary>A batch while its papers are read.</summary>
    private sealed class Draft(TermReader reader)
    {
        private readonly List<ulong> _keys = [];
        private readonly List<Occurrence> _occurrences = [];

        public TermBatch Read(ImmutableArray<Paper> papers, int first)
        {
            _keys.Clear();
            _occurrences.Clear();
            for (var paper = first; paper < Math.Min(first + Papers, papers.Length); paper++)
            {
                foreach (var (key, count) in reader.Read(papers[paper]))
                {
                    _keys.Add(key);
                    _occurrences.Add(new Occurrence((ushort)(paper - first), count));
                }
            }
            return new TermBatch(first, CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_occurrences));
        }
    }
}

/// <summary>How often a paper says a term.</summary>
internal readonly record struct Posting(int Paper, byte Count) : IComparable<Posting>
{
    public int CompareTo(Posting other) => Paper.CompareTo(other.Paper);
}
