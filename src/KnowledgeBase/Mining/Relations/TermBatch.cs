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
    private readonly ushort[] _papers;

    private TermBatch(int firstPaper, ReadOnlySpan<ulong> keys, ReadOnlySpan<ushort> papers)
    {
        _firstPaper = firstPaper;
        _keys = new ulong[keys.Length];
        _papers = new ushort[keys.Length];
        foreach (var key in keys)
            _starts[Part(key) + 1]++;
        for (var part = 0; part < Parts; part++)
            _starts[part + 1] += _starts[part];
        var next = _starts.AsSpan().ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[Part(keys[i])]++;
            _keys[place] = keys[i];
            _papers[place] = papers[i];
        }
    }

    /// <summary>All batches, in the order of their papers.</summary>
    /// <param name="titleWords">The keys of the words of all titles.</param>
    public static TermBatch[] All(ImmutableArray<Paper> papers, HashSet<ulong> titleWords)
    {
        var batches = new TermBatch[(papers.Length + Papers - 1) / Papers];
        ParallelLoop.Run(
            batches.Length,
            () => new Draft(new TermReader(titleWords)),
            (batch, draft) => batches[batch] = draft.Read(papers, batch * Papers)
        );
        return batches;
    }

    public ReadOnlySpan<ulong> Keys(int part) => _keys.AsSpan(_starts[part].._starts[part + 1]);

    /// <summary>The paper that a key of a part comes from.</summary>
    public int Paper(int part, int key) => _firstPaper + _papers[_starts[part] + key];

    private static int Part(ulong key) => (int)(key >> (64 - PartBits));

    /// <summary>A batch while its papers are read.</summary>
    private sealed class Draft(TermReader reader)
    {
        private readonly List<ulong> _keys = [];
        private readonly List<ushort> _papers = [];

        public TermBatch Read(ImmutableArray<Paper> papers, int first)
        {
            _keys.Clear();
            _papers.Clear();
            for (var paper = first; paper < Math.Min(first + Papers, papers.Length); paper++)
            {
                foreach (var key in reader.Read(papers[paper]))
                {
                    _keys.Add(key);
                    _papers.Add((ushort)(paper - first));
                }
            }
            return new TermBatch(first, CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_papers));
        }
    }
}
