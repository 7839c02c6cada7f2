using System.Buffers;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Output;

/// <summary>A file that grows with the library, written in parts, so that no one holds the whole of it.</summary>
/// <param name="Path">Site-relative.</param>
/// <param name="Parts">Of its content, in order; each is good until the next is asked for.</param>
public sealed record LongFile(string Path, Func<IEnumerable<ReadOnlyMemory<byte>>> Parts)
{
    private const int ItemsOfAPart = 64;

    /// <summary>Written side by side: enough to keep all cores at work.</summary>
    private const int PartsAtOnce = 16;

    /// <summary>A file of so many items, written by all cores.</summary>
    /// <param name="write">Is given an item's number, from 0, and where its bytes go.</param>
    public static LongFile Of(string path, int items, Action<int, ArrayBufferWriter<byte>> write) => new(path, () => Written(items, write));

    private static IEnumerable<ReadOnlyMemory<byte>> Written(int items, Action<int, ArrayBufferWriter<byte>> write)
    {
        var parts = new ArrayBufferWriter<byte>[PartsAtOnce];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = new ArrayBufferWriter<byte>();
        for (var first = 0; first < items; first += PartsAtOnce * ItemsOfAPart)
        {
            var begin = first;
            ParallelLoop.Run(parts.Length, part =>
            {
                var start = Math.Min(begin + (part * ItemsOfAPart), items);
                parts[part].ResetWrittenCount();
                for (var item = start; item < Math.Min(start + ItemsOfAPart, items); item++)
                    write(item, parts[part]);
            });
            foreach (var part in parts)
                yield return part.WrittenMemory;
        }
    }
}
