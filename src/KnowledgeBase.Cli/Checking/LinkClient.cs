using System.Net;
using System.Net.Http.Headers;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Checking;

/// <summary>What a server said to one address.</summary>
/// <param name="Status">Null where no server answered.</param>
/// <param name="Reason">Why nothing is known; null where something is.</param>
internal readonly record struct LinkAnswer(int? Status, string? Reason)
{
    public bool IsGood => Status is >= 200 and < 300;

    public bool IsGone => Status is 404 or 410;
}

/// <summary>Asks each server for heads only, one at a time and never faster than once a second; asks nobody twice.</summary>
internal sealed class LinkClient : IDisposable
{
    private const int Servers = 8;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    private readonly FetchTiming _timing;
    private readonly HttpClient _http;

    public LinkClient(FetchTiming timing)
    {
        _timing = timing;
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1, MaxAutomaticRedirections = 5, ConnectTimeout = TimeSpan.FromSeconds(10) };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kb", "0.1"));
    }

    /// <param name="heard">Called for each address, from several threads.</param>
    public Task AskAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> heard, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            addresses.GroupBy(address => address.Authority, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = Servers, CancellationToken = cancellation },
            (server, token) => AskServerAsync(server, heard, token));

    public void Dispose() => _http.Dispose();

    /// <summary>A server that cannot be reached or has had enough is not asked any more.</summary>
    private async ValueTask AskServerAsync(IEnumerable<Uri> addresses, Action<Uri, LinkAnswer> heard, CancellationToken cancellation)
    {
        var pace = new Pace(Apart, _timing.Time);
        LinkAnswer? end = null;
        foreach (var address in addresses)
        {
            var answer = end ?? await AskAsync(address, pace, cancellation);
            heard(address, answer);
            if (answer.Status is null or (int)HttpStatusCode.TooManyRequests)
                end = answer;
        }
    }

    /// <summary>Some servers refuse to send a head alone; the beginning of the whole answer says the same.</summary>
    private async Task<LinkAnswer> AskAsync(Uri address, Pace pace, CancellationToken cancellation)
    {
        var answer = await AskAsync(HttpMethod.Head, address, pace, cancellation);
        return answer.Status is 403 or 404 or 405 or 501 ? await AskAsync(HttpMethod.Get, address, pace, cancellation) : answer;
    }

    private async Task<LinkAnswer> AskAsync(HttpMethod method, Uri address, Pace pace, CancellationToken cancellation)
    {
        await pace.WaitAsync(cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_timing.LongestAnswer);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            var answer = new LinkAnswer(status, null);
            return answer.IsGood || answer.IsGone ? answer : answer with { Reason = $"its server answers {status}." };
        }
        catch (HttpRequestException fault)
        {
            return new LinkAnswer(null, $"the server cannot be reached ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new LinkAnswer(null, "the answer took too long.");
        }
    }
}
