using System.Collections.Concurrent;

namespace KnowledgeBase.Concurrency;

/// <summary>A loop on all processors, each with memory of its own that it uses again.</summary>
internal static class ParallelLoop
{
    /// <param name="scratch">Makes a processor's memory; it is called a few times, whatever the count.</param>
    /// <param name="body">Its result must not depend on what the memory held before.</param>
    public static void Run<T>(int count, Func<T> scratch, Action<int, T> body)
        where T : class
    {
        // Parallel.For begins anew every tenth of a second; without the bag so would the memory.
        var free = new ConcurrentBag<T>();
        Parallel.For(
            0,
            count,
            () => free.TryTake(out var used) ? used : scratch(),
            (i, _, own) =>
            {
                body(i, own);
                return own;
            },
            free.Add);
    }
}
