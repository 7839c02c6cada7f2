namespace KnowledgeBase.Search;

/// <param name="Common">The terms that <see cref="CommonTerms"/> chooses.</param>
internal sealed record DictionaryShards(TermShards All, TermShards Common)
{
    public IEnumerable<Shard> Shards => All.Shards.Concat(Common.Shards);
}

/// <summary>Writes the terms into front-coded shards, and their postings into others.</summary>
internal static class DictionaryWriter
{
    public static DictionaryShards Write(InvertedTerms terms, ShardSizes sizes, ShardWriter postings)
    {
        var all = new TermShardWriter(sizes.Bytes);
        var common = new TermShardWriter(sizes.Bytes);
        var chosen = CommonTerms.Of(terms, sizes.Papers);
        var next = 0;
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            var text = terms.Terms[term];
            var found = new TermPostings(terms.PostingsOf(term), sizes.Papers);
            var count = (found.Papers.Length * 2) + (found.Entries.IsEmpty ? 0 : 1);
            var (shard, offset) = postings.Begin();
            var length = PostingsWriter.Write(found, sizes.Papers, postings.Content);
            if (all.BeginsShard(text))
                AddNumbers(all, shard, offset);
            all.Add(text);
            AddNumbers(all, count, length);
            if (next == chosen.Length || chosen[next] != term)
                continue;
            next++;
            common.BeginsShard(text);
            common.Add(text);
            AddNumbers(common, count, length, shard, offset);
        }
        return new DictionaryShards(all.Close(), common.Close());
    }

    private static void AddNumbers(TermShardWriter shards, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            shards.Content.Number(number);
    }
}
