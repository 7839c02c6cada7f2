// The only place that starts parallel work, so that no caller has to unwrap an AggregateException.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KnowledgeBase.Concurrency;

/// <summary>
/// Loops on all processors. A body's exception is thrown as it is, not in an <see cref="AggregateException"/>.
/// </summary>
internal static class ParallelLoop
{
    public static void Run(int count, Action<int> body) => Unwrapped(() => Parallel.For(0, count, body));

    /// <param name="scratch">Creates the scratch memory of one thread; called a few times, whatever the count.</param>
    /// <param name="body">Its result must not depend on what the scratch memory held before.</param>
    public static void Run<T>(int count, Func<T> scratch, Action<int, T> body)
        where T : class
    {
        // Parallel.For starts new tasks every tenth of a second; without the bag each would need new memory.
        var free = new ConcurrentBag<T>();
        Unwrapped(() =>
            Parallel.For(
                0,
                count,
                () => free.TryTake(out var used) ? used : scratch(),
                (i, _, own) =>
                {
                    body(i, own);
                    return own;
                },
                free.Add
            )
        );
    }

    public static void ForEach<T>(IEnumerable<T> items, Action<T> body) =>
        Unwrapped(() => Parallel.ForEach(items, body));

    /// <summary>Runs all actions and returns when the last one has finished.</summary>
    public static void All(params Action[] actions) => Unwrapped(() => Parallel.Invoke(actions));

    public static (T1 First, T2 Second) Both<T1, T2>(Func<T1> first, Func<T2> second)
    {
        var firstResult = default(T1)!;
        var secondResult = default(T2)!;
        All(() => firstResult = first(), () => secondResult = second());
        return (firstResult, secondResult);
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
