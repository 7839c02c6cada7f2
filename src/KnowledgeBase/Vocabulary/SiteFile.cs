using System.Buffers;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Vocabulary;

/// <summary>A file of the site, made when it is written, so that nobody holds them all.</summary>
internal sealed class SiteFile
{
    private const int ItemsPerPart = 64;

    /// <summary>Made side by side: enough to keep all cores at work.</summary>
    private const int PartsAtOnce = 16;

    private readonly Func<IEnumerable<ReadOnlyMemory<byte>>> _parts;

    private SiteFile(string path, bool isStreamed, Func<IEnumerable<ReadOnlyMemory<byte>>> parts)
    {
        Path = path;
        IsStreamed = isStreamed;
        _parts = parts;
    }

    /// <param name="path">Site-relative.</param>
    public SiteFile(string path, Func<ReadOnlyMemory<byte>> content)
        : this(path, isStreamed: false, () => [content()]) { }

    public SiteFile(string path, ReadOnlyMemory<byte> content)
        : this(path, () => content) { }

    /// <summary>Site-relative.</summary>
    public string Path { get; }

    /// <summary>It grows with the library: it is written part by part, and nobody holds the whole of it.</summary>
    public bool IsStreamed { get; }

    /// <summary>The content in order; each part is valid until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts() => _parts();

    /// <summary>The content of a file that is not streamed.</summary>
    public ReadOnlyMemory<byte> Content() => _parts().Single();

    public static SiteFile Streamed(string path, Func<IEnumerable<ReadOnlyMemory<byte>>> parts) =>
        new(path, isStreamed: true, parts);

    /// <summary>A streamed file of so many items, made on all cores.</summary>
    /// <param name="write">Takes an item's number, from 0, and where its bytes go.</param>
    public static SiteFile OfItems(string path, int items, Action<int, ArrayBufferWriter<byte>> write) =>
        Streamed(path, () => Written(items, write));

    private static IEnumerable<ReadOnlyMemory<byte>> Written(int items, Action<int, ArrayBufferWriter<byte>> write)
    {
        var parts = new ArrayBufferWriter<byte>[PartsAtOnce];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = new ArrayBufferWriter<byte>();
        for (var first = 0; first < items; first += PartsAtOnce * ItemsPerPart)
        {
            var begin = first;
            ParallelLoop.Run(parts.Length, part =>
            {
                var start = Math.Min(begin + (part * ItemsPerPart), items);
                parts[part].ResetWrittenCount();
                for (var item = start; item < Math.Min(start + ItemsPerPart, items); item++)
                    write(item, parts[part]);
            });
            foreach (var part in parts)
                yield return part.WrittenMemory;
        }
    }
}
