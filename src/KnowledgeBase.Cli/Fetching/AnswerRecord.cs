namespace KnowledgeBase.Cli.Fetching;

/// <summary>What is recorded about an address that was asked.</summary>
/// <param name="At">When its last answer came.</param>
/// <param name="File">Relative to the input folder; null if the answer was used but not stored.</param>
/// <param name="Found">The arXiv id that was found for a title.</param>
internal sealed record AnswerRecord(DateTimeOffset At, string? File, string? ETag, string? LastModified, string? Found)
{
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    public Validators Validators => new(ETag, LastModified);
}
