namespace KnowledgeBase.Concurrency;

/// <summary>
/// What is made when it is asked for and remembered until the memory is wanted: for what several pages share that are
/// written one after the other, in a library with more such things than can be kept.
/// </summary>
/// <param name="make">Gives the same whenever it is called, from any thread.</param>
internal sealed class Recalled<T>(Func<T> make)
    where T : class
{
    private volatile WeakReference<T>? _made;

    public T Value()
    {
        if (_made is { } known && known.TryGetTarget(out var value))
            return value;
        var made = make();
        _made = new WeakReference<T>(made);
        return made;
    }
}
