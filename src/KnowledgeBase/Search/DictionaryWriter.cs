using System.Collections.Immutable;
using System.Text;

namespace KnowledgeBase.Search;

/// <param name="FirstTerms">The first term of each shard.</param>
internal sealed record DictionaryShards(ImmutableArray<Shard> Shards, ImmutableArray<string> FirstTerms);

/// <summary>The terms in front-coded shards, and beside them their postings.</summary>
internal static class DictionaryWriter
{
    public static DictionaryShards Write(InvertedTerms terms, ShardSizes sizes, ShardWriter postings)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var firstTerms = ImmutableArray.CreateBuilder<string>();
        var content = new ByteWriter();
        for (var term = 0; term < terms.Terms.Length;)
        {
            firstTerms.Add(terms.Terms[term]);
            content.Clear();
            term = WriteShard(terms, sizes, term, content, postings);
            shards.Add(Shard.Of(content.Written));
        }
        return new DictionaryShards(shards.ToImmutable(), firstTerms.ToImmutable());
    }

    /// <summary>Begins with the place of the first term's postings; the others follow from the lengths.</summary>
    /// <returns>The first term of the next shard.</returns>
    private static int WriteShard(InvertedTerms terms, ShardSizes sizes, int term, ByteWriter shard, ShardWriter postings)
    {
        var place = postings.Begin();
        shard.Number(place.Shard);
        shard.Number(place.Offset);
        ReadOnlySpan<byte> previous = [];
        while (term < terms.Terms.Length && shard.Length < sizes.Bytes)
        {
            var bytes = Encoding.UTF8.GetBytes(terms.Terms[term]);
            var shared = previous.CommonPrefixLength(bytes);
            shard.Number(shared);
            shard.Number(bytes.Length - shared);
            shard.Bytes(bytes.AsSpan(shared));
            shard.Number(terms.PostingsOf(term).Length);
            postings.Begin();
            shard.Number(PostingsWriter.Write(terms.PostingsOf(term), sizes.Papers, postings.Content));
            previous = bytes;
            term++;
        }
        return term;
    }
}
