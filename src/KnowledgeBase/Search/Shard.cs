using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>A file named after its content: a checksum (FNV-1a, four bytes, little-endian), then the content.</summary>
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

    /// <summary>The extension <c>.txt</c> makes hosts such as GitHub Pages compress the file.</summary>
    public static string PathOf(string name) => $"search/{name}.txt";

    public SiteFile ToFile() => new(PathOf(Name), Content);

    /// <remarks>FNV-1a.</remarks>
    public static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = 2166136261u;
        foreach (var value in content)
            sum = (sum ^ value) * 16777619u;
        return sum;
    }
}

/// <summary>Fills shard after shard; what is written between two calls of <see cref="Begin"/> stays together.</summary>
internal sealed class ShardWriter(int limit)
{
    private readonly ImmutableArray<Shard>.Builder _shards = ImmutableArray.CreateBuilder<Shard>();

    public ByteWriter Content { get; } = new();

    /// <summary>Writes shards of so many items each, in the order of the items.</summary>
    public static ImmutableArray<Shard> InParallel<T>(ImmutableArray<T> items, int inShard, Action<T, ByteWriter> write)
    {
        var shards = new Shard[(items.Length + inShard - 1) / inShard];
        ParallelLoop.Run(
            shards.Length,
            () => new ByteWriter(),
            (shard, content) =>
            {
                content.Clear();
                foreach (var item in items.AsSpan(shard * inShard, Math.Min(inShard, items.Length - (shard * inShard))))
                    write(item, content);
                shards[shard] = Shard.Of(content.Written);
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(shards);
    }

    /// <summary>Where the next bytes go: the shard, and the offset in its content.</summary>
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

/// <summary>
/// The bytes at which a shard is full, or the number of documents in it. Shards are small, because a first answer loads
/// one for each word and one for each of up to twenty rows; in a small library, where more files cost nothing, they are
/// smaller still.
/// </summary>
internal sealed record ShardSizes(int Papers)
{
    public const int EntriesInRows = 128;
    public const int PapersInFacets = 16 * 1024;

    /// <summary>The size of shards of the dictionary and the postings.</summary>
    public int Bytes => Math.Clamp(Papers * 2, 1536, 6 * 1024);

    /// <summary>More in a large library, so that what was loaded once contains more of what is shown next.</summary>
    public int PapersInRows => Math.Clamp(Math.Max(Math.Min(Papers / 150, 48), Papers / 800), 16, 128);

    public int PapersInPassages => Math.Clamp(Papers / 64, 4, 32);
}
