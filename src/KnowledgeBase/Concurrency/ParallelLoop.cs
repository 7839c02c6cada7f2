// The only place that starts parallel work, so that no caller meets a fault in an envelope.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KnowledgeBase.Concurrency;

/// <summary>Loops on all processors. A body's exception is thrown as it is, not in an <see cref="AggregateException"/>.</summary>
internal static class ParallelLoop
{
    public static void Run(int count, Action<int> body) => Unwrapped(() => Parallel.For(0, count, body));

    /// <param name="scratch">Makes a processor's memory; it is called a few times, whatever the count.</param>
    /// <param name="body">Its result must not depend on what the memory held before.</param>
    public static void Run<T>(int count, Func<T> scratch, Action<int, T> body)
        where T : class
    {
        // Parallel.For begins anew every tenth of a second; without the bag so would the memory.
        var free = new ConcurrentBag<T>();
        Unwrapped(() => Parallel.For(
            0,
            count,
            () => free.TryTake(out var used) ? used : scratch(),
            (i, _, own) =>
            {
                body(i, own);
                return own;
            },
            free.Add));
    }

    public static void ForEach<T>(IEnumerable<T> items, Action<T> body) => Unwrapped(() => Parallel.ForEach(items, body));

    /// <summary>Runs all of them and returns when the last has ended.</summary>
    public static void All(params Action[] works) => Unwrapped(() => Parallel.Invoke(works));

    public static (T1 First, T2 Second) Both<T1, T2>(Func<T1> first, Func<T2> second)
    {
        var one = default(T1)!;
        var other = default(T2)!;
        All(() => one = first(), () => other = second());
        return (one, other);
    }

    private static void Unwrapped(Action run)
    {
        try
        {
            run();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }
}
