namespace KnowledgeBase.Cli.Fetching;

/// <summary>Keeps requests, repeated ones included, a minimum time apart.</summary>
internal sealed class Pace(TimeSpan interval, TimeProvider time)
{
    private long? _last;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        var wait = _last is { } last ? interval - time.GetElapsedTime(last) : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
        _last = time.GetTimestamp();
    }
}
