namespace KnowledgeBase.Cli.Fetching;

/// <summary>How long fetching waits, and by which clock.</summary>
/// <param name="Time">For the pauses between requests and for the dates in file names.</param>
/// <param name="LongestAnswer">Of the system's clock; an answer that takes longer is asked for again.</param>
public sealed record FetchTiming(TimeProvider Time, TimeSpan LongestAnswer)
{
    public static FetchTiming Usual { get; } = new(TimeProvider.System, TimeSpan.FromSeconds(100));

    /// <summary>In universal time, as the listings are dated.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
}
