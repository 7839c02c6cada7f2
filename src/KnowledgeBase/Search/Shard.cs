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

/// <summary>Fills shard after shard with items that are never cut; a very long one has a shard of its own.</summary>
internal sealed class ShardWriter(int limit)
{
    private readonly ImmutableArray<Shard>.Builder _shards = ImmutableArray.CreateBuilder<Shard>();
    private readonly ByteWriter _content = new();

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

    /// <returns>Where the item stands: the shard, and the offset in its content.</returns>
    public (int Shard, int Offset) Add(ReadOnlySpan<byte> item)
    {
        if (_content.Length > 0 && _content.Length + item.Length > limit)
            Cut();
        var place = (_shards.Count, _content.Length);
        _content.Bytes(item);
        return place;
    }

    public ImmutableArray<Shard> Close()
    {
        if (_content.Length > 0)
            Cut();
        return _shards.ToImmutable();
    }

    private void Cut()
    {
        _shards.Add(Shard.Of(_content.Written));
        _content.Clear();
    }
}

/// <summary>
/// The bytes at which a shard is full, or the number of documents in it. Shards are small, because a first answer loads
/// one for each word and one for each of up to twenty rows; in a small library, where more files cost nothing, they are
/// smaller still. In a library that is not small no size changes with a few papers more, for with it all files would.
/// </summary>
internal sealed record ShardSizes(int Papers)
{
    /// <summary>The size of shards of a large segment's dictionary and postings.</summary>
    public const int Bytes = 6 * 1024;
    public const int EntriesInRows = 128;
    public const int PapersInFacets = 16 * 1024;

    private const int ManyPapers = 1000;

    /// <summary>The first segment grows by so many papers at once, and only then do its files change.</summary>
    private const int Step = 256;

    /// <summary>
    /// The last segment has no fewer papers: one that is listed late, weeks after its date, should still belong to it.
    /// </summary>
    private const int FewestRecent = 256;

    /// <summary>The first paper of the last segment; 0 in a library of few papers, which has one segment.</summary>
    public int FirstRecent => Papers < ManyPapers ? 0 : (Papers - FewestRecent) / Step * Step;

    /// <summary>The size of shards that have postings in the dictionary.</summary>
    public int SmallBytes => Math.Clamp(Papers * 4, 1024, 4 * 1024);

    /// <summary>More in a large library, so that what was loaded once contains more of what is shown next.</summary>
    public int PapersInRows =>
        Papers switch
        {
            < 2500 => 16,
            < 5000 => 32,
            _ => 64,
        };

    public int PapersInPassages => Papers < ManyPapers ? Math.Clamp(Papers / 64, 4, 32) : 32;

    /// <summary>Whether a segment of so many papers has its postings in the dictionary.</summary>
    public static bool IsSmall(int papers) => papers < ManyPapers;
}
