namespace KnowledgeBase.Cli.Fetching;

/// <summary>The clock of fetching, and how long it waits.</summary>
/// <param name="Time">The clock for pauses between requests, and for dates in file names.</param>
/// <param name="LongestAnswer">By the system's clock; an answer that takes longer is asked for again.</param>
public sealed record FetchTiming(TimeProvider Time, TimeSpan LongestAnswer)
{
    public static FetchTiming Default { get; } = new(TimeProvider.System, TimeSpan.FromSeconds(100));

    /// <summary>In universal time, like the dates of listings.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
}
