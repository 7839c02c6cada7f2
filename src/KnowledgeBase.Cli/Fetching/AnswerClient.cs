using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeBase.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Asks one server, one request at a time over one connection, at a fixed pace. If asking again may help, it does so
/// after the time that the server states, or else after longer and longer times.
/// </summary>
internal sealed class AnswerClient : IDisposable
{
    private const int MostRepeats = 5;
    private const int LargestAnswer = 64 << 20;
    private const int LongestReason = 60;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly FetchTiming _timing;
    private readonly Pace _pace;
    private readonly SafeHttpClient _http;
    private readonly ResiliencePipeline _repeated;
    private readonly ResiliencePipeline _limited;

    /// <param name="say">Takes a sentence about each answer that could not be used and is asked for again.</param>
    public AnswerClient(TimeSpan interval, FetchTiming timing, Network network, Uri server, Action<string>? say = null)
    {
        _timing = timing;
        _pace = new Pace(interval, timing.Time);
        _http = new SafeHttpClient(network, server, TimeSpan.FromSeconds(20));
        _repeated = new ResiliencePipelineBuilder { TimeProvider = timing.Time }
            .AddRetry(Repeats(say ?? (_ => { })))
            .Build();
        _limited = new ResiliencePipelineBuilder().AddTimeout(timing.LongestAnswer).Build();
    }

    /// <param name="read">Reads the content of an answer, and throws if it cannot be used.</param>
    /// <exception cref="IOException">No usable answer came; the message states the reason and the remedy.</exception>
    public async Task<Answer<T>> GetAsync<T>(
        Uri address,
        Validators known,
        Func<byte[], T> read,
        CancellationToken cancellation
    )
    {
        try
        {
            return await _repeated.ExecuteAsync(
                async token =>
                {
                    await _pace.WaitAsync(token);
                    return await _limited.ExecuteAsync(
                        async limit =>
                            await AskAsync(
                                address,
                                known,
                                content => ReadInTimeAsync(content, read, limit, token),
                                limit
                            ),
                        token
                    );
                },
                cancellation
            );
        }
        catch (UnusableAnswerException fault) when (fault.IsFinal)
        {
            throw new IOException($"{address}: {fault.Message} Everything stored so far is kept.", fault);
        }
        catch (Exception fault) when (CanRepeat(fault) || IsUnknownName(fault))
        {
            throw new IOException(
                $"{address}: {Reason(fault)}{Tries(fault)} "
                    + "Everything stored so far is kept; run the command again later.",
                fault
            );
        }
    }

    public void Dispose() => _http.Dispose();

    private static RetryStrategyOptions Repeats(Action<string> say) =>
        new()
        {
            MaxRetryAttempts = MostRepeats,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(2),
            MaxDelay = TimeSpan.FromMinutes(2),
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } fault && CanRepeat(fault)),
            DelayGenerator = attempt =>
                ValueTask.FromResult((attempt.Outcome.Exception as UnusableAnswerException)?.After),
            OnRetry = attempt =>
            {
                say(Again(attempt.Outcome.Exception!, attempt.RetryDelay, attempt.AttemptNumber + 2));
                return ValueTask.CompletedTask;
            },
        };

    private static string Again(Exception fault, TimeSpan delay, int attempt) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Reason(fault)} Asking again in {Math.Ceiling(delay.TotalSeconds):0} s, "
                + $"try {attempt} of {MostRepeats + 1}."
        );

    private static string Tries(Exception fault) => IsUnknownName(fault) ? "" : $" Tried {MostRepeats + 1} times.";

    /// <summary>A name that does not exist does not begin to exist within a minute.</summary>
    private static bool IsUnknownName(Exception fault) =>
        fault is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
        || fault.InnerException
            is SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain,
            };

    private static bool CanRepeat(Exception fault) =>
        !IsUnknownName(fault)
        && fault
            is UnusableAnswerException { IsFinal: false }
                or HttpRequestException
                or IOException
                or TimeoutRejectedException;

    private static string Reason(Exception fault) =>
        fault switch
        {
            UnusableAnswerException => fault.Message,
            TimeoutRejectedException => "The answer took too long.",
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError,
            } => $"The server cannot be reached: {fault.Message.TrimEnd('.')}.",
            _ => "The answer broke off.",
        };

    private async Task<Answer<T>> AskAsync<T>(
        Uri address,
        Validators known,
        Func<byte[], Task<T>> read,
        CancellationToken cancellation
    )
    {
        using var response = await _http.SendAsync(HttpMethod.Get, address, known, cancellation);
        if (response.StatusCode == HttpStatusCode.NotModified && known != Validators.None)
            return new Answer<T>(Content: null, Value: default, known);
        if (!response.IsSuccessStatusCode)
            throw Refusal(response);
        var content = await ReadAsync(response.Content, cancellation);
        return new Answer<T>(content, await read(content), Validators.Of(response));
    }

    /// <summary>
    /// Reading a malicious answer can take hours and cannot be cancelled, so it is abandoned when the time is over, and
    /// the answer is not asked for again.
    /// </summary>
    /// <param name="limit">Cancelled when the time is over.</param>
    private static async Task<T> ReadInTimeAsync<T>(
        byte[] content,
        Func<byte[], T> read,
        CancellationToken limit,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Task.Run(() => read(content), CancellationToken.None).WaitAsync(limit);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Final("Reading the answer took too long.");
        }
    }

    private UnusableAnswerException Refusal(HttpResponseMessage response)
    {
        var words = VisibleText.Line(response.ReasonPhrase ?? "", LongestReason);
        var reason = $"The server answered {(int)response.StatusCode}{(words.Length > 0 ? $" {words}" : "")}.";
        var isTemporary =
            response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || (int)response.StatusCode >= 500;
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _timing.Time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        if (after > LongestPause)
            return Final($"{reason} It asks to wait {after.Value.TotalMinutes:0} minutes.");
        return new UnusableAnswerException(new AnswerFault(reason, !isTemporary), after > TimeSpan.Zero ? after : null);
    }

    private static UnusableAnswerException Final(string reason) => new(new AnswerFault(reason, IsFinal: true));

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            using var whole = new MemoryStream();
            var chunk = new byte[1 << 16];
            var read = await stream.ReadAsync(chunk, cancellation);
            while (read > 0)
            {
                whole.Write(chunk, 0, read);
                if (whole.Length > LargestAnswer)
                    throw Final($"The answer is larger than {LargestAnswer >> 20} MB.");
                read = await stream.ReadAsync(chunk, cancellation);
            }
            return whole.ToArray();
        }
        catch (Exception fault)
            when (fault is IOException or HttpRequestException or InvalidDataException or InvalidOperationException)
        {
            throw new UnusableAnswerException(new AnswerFault("The answer broke off."));
        }
    }
}
