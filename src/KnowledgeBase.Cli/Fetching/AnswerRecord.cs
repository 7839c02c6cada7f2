namespace KnowledgeBase.Cli.Fetching;

/// <summary>What is remembered of an address that was asked.</summary>
/// <param name="At">When its last answer came.</param>
/// <param name="File">Relative to the input folder; null where the answer was used and not stored.</param>
/// <param name="Found">What the answer was used for: the arXiv id of a title.</param>
internal sealed record AnswerRecord(DateTimeOffset At, string? File, string? ETag, string? LastModified, string? Found)
{
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    public Validators Validators => new(ETag, LastModified);
}
