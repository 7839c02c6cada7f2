using System.Collections.Immutable;
using System.Text;

namespace KnowledgeBase.Search;

/// <param name="FirstTerms">The first term of each shard.</param>
internal sealed record TermShards(ImmutableArray<Shard> Shards, ImmutableArray<string> FirstTerms)
{
    public static TermShards None { get; } = new([], []);
}

/// <summary>
/// Writes sorted terms, each without the prefix that it shares with the one before; its numbers follow.
/// </summary>
internal sealed class TermShardWriter(int limit)
{
    private readonly ImmutableArray<Shard>.Builder _shards = ImmutableArray.CreateBuilder<Shard>();
    private readonly ImmutableArray<string>.Builder _firstTerms = ImmutableArray.CreateBuilder<string>();
    private byte[] _previous = [];

    public ByteWriter Content { get; } = new();

    /// <summary>Whether the next term is the first of a shard, so that numbers may precede it.</summary>
    public bool BeginsShard(string term)
    {
        if (Content.Length >= limit)
            Cut();
        if (Content.Length > 0)
            return false;
        _firstTerms.Add(term);
        _previous = [];
        return true;
    }

    public void Add(string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        var shared = _previous.AsSpan().CommonPrefixLength(bytes);
        Content.Number(shared);
        Content.Number(bytes.Length - shared);
        Content.Bytes(bytes.AsSpan(shared));
        _previous = bytes;
    }

    public TermShards Close()
    {
        if (Content.Length > 0)
            Cut();
        return new TermShards(_shards.ToImmutable(), _firstTerms.ToImmutable());
    }

    private void Cut()
    {
        _shards.Add(Shard.Of(Content.Written));
        Content.Clear();
    }
}
