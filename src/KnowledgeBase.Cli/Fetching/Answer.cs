using System.Globalization;
using System.Net.Http.Headers;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>A complete answer that has been checked.</summary>
/// <param name="Content">The bytes received; null if the server says that nothing has changed.</param>
/// <param name="Value">What was read from the content.</param>
internal sealed record Answer<T>(byte[]? Content, T? Value, Validators Validators);

/// <summary>The validators that a conditional request sends back to the server.</summary>
internal sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Longer ones are not sent back.</summary>
    private const int LongestTag = 200;

    public static Validators None { get; } = new(null, null);

    /// <summary>A tag that cannot be sent back is left out.</summary>
    public static Validators Of(HttpResponseMessage response) =>
        new(
            response.Headers.ETag?.ToString() is { Length: <= LongestTag } tag && tag.All(IsSendable) ? tag : null,
            response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture)
        );

    public void AddTo(HttpRequestHeaders headers)
    {
        if (ETag is not null)
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        if (LastModified is not null)
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
    }

    private static bool IsSendable(char character) => character is >= ' ' and <= '~';
}

/// <summary>Why an answer cannot be used.</summary>
/// <param name="IsFinal">Asking again would not help.</param>
internal sealed record AnswerFault(string Reason, bool IsFinal = false);

internal sealed class UnusableAnswerException(AnswerFault fault, TimeSpan? after = null) : Exception(fault.Reason)
{
    public bool IsFinal => fault.IsFinal;

    /// <summary>How long the server asks its clients to wait.</summary>
    public TimeSpan? After => after;
}
