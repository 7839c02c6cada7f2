namespace KnowledgeBase.Search;

/// <param name="Common">The terms that <see cref="CommonTerms"/> chooses.</param>
internal sealed record DictionaryShards(TermShards All, TermShards Common)
{
    public IEnumerable<Shard> Shards => All.Shards.Concat(Common.Shards);
}

/// <summary>Writes the terms of a segment into front-coded shards, their postings behind them or apart.</summary>
internal static class DictionaryWriter
{
    /// <summary>Each term with its postings: what is loaded for a word has all about it.</summary>
    public static DictionaryShards WithPostings(InvertedTerms terms, int papers, ShardSizes sizes)
    {
        var all = new TermShardWriter(sizes.SmallBytes);
        var content = new ByteWriter();
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            var found = new TermPostings(terms.PostingsOf(term), papers);
            WritePostings(found, papers, content);
            all.BeginsShard(terms.Terms[term]);
            all.Add(terms.Terms[term]);
            AddNumbers(all, Count(found), content.Length);
            all.Content.Bytes(content.Written);
        }
        return new DictionaryShards(all.Close(), TermShards.None);
    }

    /// <summary>The terms alone, so that many that begin alike are quickly read.</summary>
    public static DictionaryShards BesidePostings(InvertedTerms terms, int papers, ShardWriter postings)
    {
        var all = new TermShardWriter(ShardSizes.Bytes);
        var common = new TermShardWriter(ShardSizes.Bytes);
        var chosen = CommonTerms.Of(terms, papers);
        var content = new ByteWriter();
        var next = 0;
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            var text = terms.Terms[term];
            var found = new TermPostings(terms.PostingsOf(term), papers);
            WritePostings(found, papers, content);
            var (shard, offset) = postings.Add(content.Written);
            if (all.BeginsShard(text))
                AddNumbers(all, shard, offset);
            all.Add(text);
            AddNumbers(all, Count(found), content.Length);
            if (next == chosen.Length || chosen[next] != term)
                continue;
            next++;
            common.BeginsShard(text);
            common.Add(text);
            AddNumbers(common, Count(found), content.Length, shard, offset);
        }
        return new DictionaryShards(all.Close(), common.Close());
    }

    private static void WritePostings(TermPostings found, int papers, ByteWriter content)
    {
        content.Clear();
        PostingsWriter.Write(found, papers, content);
    }

    /// <summary>Twice the papers, plus 1 if entries have the term.</summary>
    private static int Count(TermPostings found) => (found.Papers.Length * 2) + (found.Entries.IsEmpty ? 0 : 1);

    private static void AddNumbers(TermShardWriter shards, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            shards.Content.Number(number);
    }
}
