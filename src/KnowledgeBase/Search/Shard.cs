using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>A file named after its content: a checksum (FNV-1a, four bytes, little-endian), then the content.</summary>
internal sealed record Shard(string Name, Func<ReadOnlyMemory<byte>> Content)
{
    public const int NameDigits = 10;
    private const int SumBytes = 4;

    public static Shard Of(ReadOnlySpan<byte> content)
    {
        var bytes = BytesOf(content);
        return new Shard(NameOf(content), () => bytes);
    }

    /// <summary>Keeps no bytes: they are made here for the name, and again when the file is written.</summary>
    public static Shard OfWritten(Action<ByteWriter> write, ByteWriter scratch)
    {
        scratch.Clear();
        write(scratch);
        return new Shard(NameOf(scratch.Written), () =>
        {
            var content = new ByteWriter();
            write(content);
            return BytesOf(content.Written);
        });
    }

    /// <summary>The extension <c>.txt</c> makes hosts such as GitHub Pages compress the file.</summary>
    public static string PathOf(string name) => $"search/{name}.txt";

    public SiteFile ToFile() => new(PathOf(Name), Content);

    private static string NameOf(ReadOnlySpan<byte> content)
    {
        Span<byte> sum = stackalloc byte[SumBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Checksum(content));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(sum);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NameDigits];
    }

    private static byte[] BytesOf(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[SumBytes + content.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum(content));
        content.CopyTo(bytes.AsSpan(SumBytes));
        return bytes;
    }

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
    public static ImmutableArray<Shard> InParallel<T>(
        ImmutableArray<T> items,
        int inShard,
        Action<T, ByteWriter> write
    ) => InParallel(items, inShard, write, (writeShard, scratch) =>
        {
            scratch.Clear();
            writeShard(scratch);
            return Shard.Of(scratch.Written);
        });

    /// <summary>The same for what is most of the index: nobody holds all of it.</summary>
    public static ImmutableArray<Shard> InParallelUnheld<T>(
        ImmutableArray<T> items,
        int inShard,
        Action<T, ByteWriter> write
    ) => InParallel(items, inShard, write, Shard.OfWritten);

    private static ImmutableArray<Shard> InParallel<T>(
        ImmutableArray<T> items,
        int inShard,
        Action<T, ByteWriter> write,
        Func<Action<ByteWriter>, ByteWriter, Shard> shardOf
    )
    {
        var shards = new Shard[(items.Length + inShard - 1) / inShard];
        ParallelLoop.Run(
            shards.Length,
            () => new ByteWriter(),
            (shard, scratch) =>
                shards[shard] = shardOf(
                    content =>
                    {
                        var end = Math.Min(items.Length, (shard + 1) * inShard);
                        foreach (var item in items.AsSpan()[(shard * inShard)..end])
                            write(item, content);
                    },
                    scratch
                )
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
    /// <summary>The size of shards of the dictionary and the postings.</summary>
    public const int Bytes = 6 * 1024;
    public const int EntriesInRows = 128;
    public const int EntriesInColumns = 1024;
    public const int PapersInColumns = 16 * 1024;

    private const int ManyPapers = 1000;

    /// <summary>The first segment grows by so many papers at once, and only then do its files change.</summary>
    private const int Step = 256;

    /// <summary>
    /// The last segment has no fewer papers: one that is listed late, weeks after its date, should still belong to it.
    /// </summary>
    private const int FewestRecent = 256;

    /// <summary>The first paper of the last segment; 0 in a library of few papers, which has one segment.</summary>
    public int FirstRecent => Papers < ManyPapers ? 0 : (Papers - FewestRecent) / Step * Step;

    /// <summary>The size of shards of a small segment's dictionary.</summary>
    public int SmallBytes => Papers < ManyPapers ? Math.Max(1024, Papers * 3) : Bytes;

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
