using System.Buffers;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Site;

/// <summary>A file that grows with the library, written in parts, so that no one holds the whole of it.</summary>
/// <param name="Path">Site-relative.</param>
/// <param name="Parts">Of its content, in order; each is good until the next is asked for.</param>
public sealed record LongFile(string Path, Func<IEnumerable<ReadOnlyMemory<byte>>> Parts)
{
    private const int ItemsOfAPart = 1000;

    /// <summary>In bytes, with some room.</summary>
    private const int UsualItem = 16 * 1024;

    /// <summary>A file of so many items, written by all cores.</summary>
    /// <param name="write">Is given an item's number, from 0, and where its bytes go.</param>
    public static LongFile Of(string path, int items, Action<int, ArrayBufferWriter<byte>> write) => new(path, () => Written(items, write));

    private static IEnumerable<ReadOnlyMemory<byte>> Written(int items, Action<int, ArrayBufferWriter<byte>> write)
    {
        var part = new ArrayBufferWriter<byte>();
        for (var first = 0; first < items; first += ItemsOfAPart)
        {
            var begin = first;
            var written = new byte[Math.Min(ItemsOfAPart, items - first)][];
            ParallelLoop.Run(
                written.Length,
                () => new ArrayBufferWriter<byte>(UsualItem),
                (i, item) =>
                {
                    item.ResetWrittenCount();
                    write(begin + i, item);
                    written[i] = item.WrittenSpan.ToArray();
                });
            part.ResetWrittenCount();
            foreach (var item in written)
                part.Write(item);
            yield return part.WrittenMemory;
        }
    }
}
