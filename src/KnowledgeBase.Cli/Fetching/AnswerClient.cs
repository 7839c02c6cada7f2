using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Asks one server, one request at a time over one connection, never faster than its pace; asks again where that can
/// help, waiting as the server says or else longer each time.
/// </summary>
internal sealed class AnswerClient : IDisposable
{
    private const int MostRepeats = 5;
    private const int LargestAnswer = 64 << 20;
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(10);

    private readonly FetchTiming _timing;
    private readonly Pace _pace;
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<Answer> _repeated;
    private readonly ResiliencePipeline<Answer> _limited;

    public AnswerClient(TimeSpan apart, FetchTiming timing)
    {
        _timing = timing;
        _pace = new Pace(apart, timing.Time);
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 1,
            MaxAutomaticRedirections = 5,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(20),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kb", "0.1"));
        _repeated = new ResiliencePipelineBuilder<Answer> { TimeProvider = timing.Time }.AddRetry(Repeats()).Build();
        _limited = new ResiliencePipelineBuilder<Answer>().AddTimeout(timing.LongestAnswer).Build();
    }

    /// <param name="check">Says what is wrong with an answer's content; null where it can be stored.</param>
    /// <exception cref="IOException">No usable answer came; the message names the reason and the remedy.</exception>
    public async Task<Answer> GetAsync(
        Uri address, Validators known, Func<byte[], AnswerFault?> check, CancellationToken cancellation)
    {
        try
        {
            return await _repeated.ExecuteAsync(async token =>
            {
                await _pace.WaitAsync(token);
                return await _limited.ExecuteAsync(inner => new ValueTask<Answer>(AskAsync(address, known, check, inner)), token);
            }, cancellation);
        }
        catch (UnusableAnswerException fault) when (fault.IsFinal)
        {
            throw new IOException($"{address}: {fault.Message} What was stored stays.", fault);
        }
        catch (Exception fault) when (CanRepeat(fault))
        {
            throw new IOException(
                $"{address}: {Reason(fault)} So it was {MostRepeats + 1} times. What was stored stays; run the command again later.", fault);
        }
    }

    public void Dispose() => _http.Dispose();

    private static RetryStrategyOptions<Answer> Repeats() => new()
    {
        MaxRetryAttempts = MostRepeats,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(2),
        MaxDelay = TimeSpan.FromMinutes(2),
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } fault && CanRepeat(fault)),
        DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as UnusableAnswerException)?.After),
    };

    private static bool CanRepeat(Exception fault) => fault is
        UnusableAnswerException { IsFinal: false } or HttpRequestException or IOException or TimeoutRejectedException;

    private static string Reason(Exception fault) => fault switch
    {
        UnusableAnswerException => fault.Message,
        TimeoutRejectedException => "The answer took too long.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } =>
            $"The server cannot be reached: {fault.Message.TrimEnd('.')}.",
        _ => "The answer broke off.",
    };

    private async Task<Answer> AskAsync(
        Uri address, Validators known, Func<byte[], AnswerFault?> check, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known.LastModified is { } day)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new Answer(Content: null, known);
        if (!response.IsSuccessStatusCode)
            throw Refusal(response);
        var content = await ReadAsync(response.Content, cancellation);
        if (check(content) is { } fault)
            throw new UnusableAnswerException(fault);
        return new Answer(content, new Validators(
            response.Headers.ETag?.ToString(),
            response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture)));
    }

    private UnusableAnswerException Refusal(HttpResponseMessage response)
    {
        var reason = $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.".Replace(" .", ".", StringComparison.Ordinal);
        var isPassing = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests ||
            (int)response.StatusCode >= 500;
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _timing.Time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return after > _longestPause
            ? new UnusableAnswerException(new AnswerFault($"{reason} It asks to wait {after.Value.TotalMinutes:0} minutes.", IsFinal: true))
            : new UnusableAnswerException(new AnswerFault(reason, !isPassing), after > TimeSpan.Zero ? after : null);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            using var whole = new MemoryStream();
            var chunk = new byte[1 << 16];
            for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0;)
            {
                whole.Write(chunk, 0, read);
                if (whole.Length > LargestAnswer)
                    throw new UnusableAnswerException(new AnswerFault($"The answer is larger than {LargestAnswer >> 20} MB.", IsFinal: true));
            }
            return whole.ToArray();
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidDataException)
        {
            throw new UnusableAnswerException(new AnswerFault("The answer broke off."));
        }
    }
}
