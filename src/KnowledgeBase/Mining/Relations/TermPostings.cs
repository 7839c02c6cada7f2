using System.Runtime.InteropServices;

namespace KnowledgeBase.Mining.Relations;

/// <summary>The terms of one part that several papers share, their keys ascending, and the papers of each.</summary>
/// <param name="Ends">For each term, where its postings end.</param>
/// <param name="Settled">For each term, how many settled papers have it.</param>
/// <param name="Postings">Those of one term after the other, in the order of the papers within each.</param>
internal sealed record TermPostings(List<ulong> Keys, List<int> Ends, List<int> Settled, List<Posting> Postings);

/// <summary>Groups the terms of a part. Not thread-safe; its table and buffers are reused for each part.</summary>
/// <param name="most">A term that more settled papers share says nothing.</param>
internal sealed class TermGrouping(SettledPapers settled, int most)
{
    private const int SketchBits = 18;

    private readonly byte[] _sketch = new byte[1 << SketchBits];
    private readonly List<ulong> _keys = [];
    private readonly List<Posting> _postings = [];

    public TermPostings Group(TermBatch[] batches, int part)
    {
        Collect(batches, part);
        var keys = CollectionsMarshal.AsSpan(_keys);
        var found = CollectionsMarshal.AsSpan(_postings);
        keys.Sort(found);
        var postings = new TermPostings([], [], [], []);
        var end = 0;
        while (end < keys.Length)
        {
            var start = end;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            var settledPapers = CountSettled(found[start..end]);
            if (end - start < 2 || settledPapers > most)
                continue;
            found[start..end].Sort();
            postings.Keys.Add(keys[start]);
            postings.Postings.AddRange(found[start..end]);
            postings.Ends.Add(postings.Postings.Count);
            postings.Settled.Add(settledPapers);
        }
        return postings;
    }

    private int CountSettled(ReadOnlySpan<Posting> postings)
    {
        var count = 0;
        foreach (var posting in postings)
            count += settled[posting.Paper] ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Most terms occur in one paper only. A table of counts by hash removes nearly all of these in one cheap pass; the
    /// rest is counted exactly by sorting.
    /// </summary>
    private void Collect(TermBatch[] batches, int part)
    {
        _keys.Clear();
        _postings.Clear();
        foreach (var batch in batches)
            Count(batch.Keys(part));
        foreach (var batch in batches)
            CollectRepeated(batch, part);
        foreach (var batch in batches)
            Forget(batch.Keys(part));
    }

    private void Count(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            ref var count = ref _sketch[Place(key)];
            count = (byte)Math.Min(count + 1, 2);
        }
    }

    private void CollectRepeated(TermBatch batch, int part)
    {
        var keys = batch.Keys(part);
        for (var i = 0; i < keys.Length; i++)
        {
            if (_sketch[Place(keys[i])] < 2)
                continue;
            _keys.Add(keys[i]);
            _postings.Add(batch.Posting(part, i));
        }
    }

    private void Forget(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
            _sketch[Place(key)] = 0;
    }

    private static int Place(ulong key) => (int)key & ((1 << SketchBits) - 1);
}
