namespace KnowledgeBase.Cli.Fetching;

/// <summary>Keeps the beginnings of requests apart, the repeated ones too.</summary>
internal sealed class Pace(TimeSpan apart, TimeProvider time)
{
    private long? _last;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (_last is { } last && apart - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancellation);
        _last = time.GetTimestamp();
    }
}
