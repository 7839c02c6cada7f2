using System.Net;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Checking;

/// <summary>A server's answer for one address.</summary>
/// <param name="Status">Null if no server answered.</param>
/// <param name="Reason">Why the answer tells nothing; null if it does.</param>
/// <param name="IsLast">The server must not be asked again.</param>
internal readonly record struct LinkAnswer(int? Status, string? Reason, bool IsLast = false)
{
    public bool IsGood => Status is >= 200 and < 300;

    public bool IsGone => Status is 404 or 410;
}

/// <summary>Sends HEAD requests, to each server one at a time and at most one per second.</summary>
internal sealed class LinkClient : IDisposable
{
    private const int Servers = 8;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly FetchTiming _timing;
    private readonly SafeHttpClient _http;

    public LinkClient(FetchTiming timing, Network network)
    {
        _timing = timing;
        _http = new SafeHttpClient(network, named: null, TimeSpan.FromSeconds(10));
    }

    /// <param name="onAnswer">Called once for each address, from several threads.</param>
    public Task AskAsync(
        IEnumerable<Uri> addresses,
        Action<Uri, LinkAnswer> onAnswer,
        CancellationToken cancellation
    ) =>
        Parallel.ForEachAsync(
            addresses.GroupBy(address => address.Authority, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = Servers, CancellationToken = cancellation },
            (server, token) => AskServerAsync(server, onAnswer, token)
        );

    public void Dispose() => _http.Dispose();

    /// <summary>A server that cannot be reached, or that refuses more requests, is not asked again.</summary>
    private async ValueTask AskServerAsync(
        IEnumerable<Uri> addresses,
        Action<Uri, LinkAnswer> onAnswer,
        CancellationToken cancellation
    )
    {
        var pace = new Pace(Interval, _timing.Time);
        LinkAnswer? end = null;
        foreach (var address in addresses)
        {
            var answer = end ?? await AskAsync(address, pace, cancellation);
            onAnswer(address, answer);
            if (answer.IsLast)
                end = answer;
        }
    }

    /// <summary>Some servers refuse HEAD requests; the head of the answer to a GET request says the same.</summary>
    private async Task<LinkAnswer> AskAsync(Uri address, Pace pace, CancellationToken cancellation)
    {
        var answer = await AskAsync(HttpMethod.Head, address, pace, cancellation);
        return answer.Status is 403 or 404 or 405 or 501
            ? await AskAsync(HttpMethod.Get, address, pace, cancellation)
            : answer;
    }

    private async Task<LinkAnswer> AskAsync(HttpMethod method, Uri address, Pace pace, CancellationToken cancellation)
    {
        await pace.WaitAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timing.LongestAnswer);
        try
        {
            using var response = await _http.SendAsync(method, address, Validators.None, limit.Token);
            var status = (int)response.StatusCode;
            var answer = new LinkAnswer(status, null, response.StatusCode == HttpStatusCode.TooManyRequests);
            return answer.IsGood || answer.IsGone ? answer : answer with { Reason = $"its server answers {status}." };
        }
        catch (UnusableAnswerException fault)
        {
            return new LinkAnswer(null, char.ToLowerInvariant(fault.Message[0]) + fault.Message[1..]);
        }
        catch (HttpRequestException fault)
        {
            return new LinkAnswer(null, $"the server cannot be reached ({fault.HttpRequestError}).", IsLast: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new LinkAnswer(null, "the answer took too long.", IsLast: true);
        }
    }
}
