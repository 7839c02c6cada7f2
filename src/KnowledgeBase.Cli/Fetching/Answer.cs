namespace KnowledgeBase.Cli.Fetching;

/// <summary>A whole answer, checked.</summary>
/// <param name="Content">As it came; null where the server says that it has not changed.</param>
internal sealed record Answer(byte[]? Content, Validators Validators);

/// <summary>What a conditional request sends back to the server.</summary>
internal sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}

/// <summary>Why an answer cannot be stored.</summary>
/// <param name="IsFinal">Asking again does not help.</param>
internal sealed record AnswerFault(string Reason, bool IsFinal = false);

internal sealed class UnusableAnswerException(AnswerFault fault, TimeSpan? after = null) : Exception(fault.Reason)
{
    public bool IsFinal => fault.IsFinal;

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? After => after;
}
