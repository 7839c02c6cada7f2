using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>
/// Bytes at which a shard is full, or documents that it holds. Small, because a first answer loads a shard for each
/// word and one for each of up to twenty rows; smaller still in a small library, where a file more costs nothing.
/// </summary>
internal sealed record ShardSizes(int Papers)
{
    public const int EntriesInRows = 256;
    public const int PapersInFacets = 16 * 1024;

    /// <summary>For the dictionary and the postings.</summary>
    public int Bytes => Math.Clamp(Papers * 2, 2 * 1024, 6 * 1024);

    /// <summary>In a large library more, so that what was shown once holds more of what is shown next.</summary>
    public int PapersInRows => Math.Clamp(Papers / 800, 48, 128);

    public int PapersInPassages => Math.Clamp(Papers / 64, 4, 32);
}

/// <summary>A file named by its content: four bytes of checksum (FNV-1a of the rest, little-endian), then the content.</summary>
internal sealed record Shard(string Name, ReadOnlyMemory<byte> Content)
{
    public const int NameDigits = 10;

    public static Shard Of(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[content.Length + 4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum(content));
        content.CopyTo(bytes.AsSpan(4));
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes))[..NameDigits];
        return new Shard(name, bytes);
    }

    /// <summary>Hosts such as GitHub Pages compress by type, and bytes of no known type not at all: hence <c>.txt</c>.</summary>
    public static string PathOf(string name) => $"search/{name}.txt";

    public SiteFile ToFile() => new(PathOf(Name), Content);

    /// <summary>FNV-1a.</summary>
    public static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = 2166136261u;
        foreach (var value in content)
            sum = (sum ^ value) * 16777619u;
        return sum;
    }
}

/// <summary>Fills shards one after the other; what is written between two calls of <see cref="Begin"/> stays together.</summary>
internal sealed class ShardWriter(int limit)
{
    private readonly ImmutableArray<Shard>.Builder _shards = ImmutableArray.CreateBuilder<Shard>();

    public ByteWriter Content { get; } = new();

    /// <summary>Shards of so many items each; their order is that of the items.</summary>
    public static ImmutableArray<Shard> InParallel<T>(ImmutableArray<T> items, int inShard, Action<T, ByteWriter> write)
    {
        var shards = new Shard[(items.Length + inShard - 1) / inShard];
        ParallelLoop.Run(shards.Length, () => new ByteWriter(), (shard, content) =>
        {
            content.Clear();
            foreach (var item in items.AsSpan(shard * inShard, Math.Min(inShard, items.Length - (shard * inShard))))
                write(item, content);
            shards[shard] = Shard.Of(content.Written);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(shards);
    }

    /// <summary>The place of what is written next: the shard and the offset in its content.</summary>
    public (int Shard, int Offset) Begin()
    {
        if (Content.Length >= limit)
            Cut();
        return (_shards.Count, Content.Length);
    }

    public ImmutableArray<Shard> Close()
    {
        if (Content.Length > 0)
            Cut();
        return _shards.ToImmutable();
    }

    private void Cut()
    {
        _shards.Add(Shard.Of(Content.Written));
        Content.Clear();
    }
}
