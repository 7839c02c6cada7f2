using System.Net;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Checking;

/// <summary>What a server said to one address.</summary>
/// <param name="Status">Null where no server answered.</param>
/// <param name="Reason">Why nothing is known; null where something is.</param>
/// <param name="IsLast">The server is not asked any more.</param>
internal readonly record struct LinkAnswer(int? Status, string? Reason, bool IsLast = false)
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
    private readonly GuardedClient _http;

    public LinkClient(FetchTiming timing, Network network)
    {
        _timing = timing;
        _http = new GuardedClient(network, named: null, TimeSpan.FromSeconds(10));
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
            if (answer.IsLast)
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
            using var response = await _http.SendAsync(method, address, Validators.None, patience.Token);
            var status = (int)response.StatusCode;
            var answer = new LinkAnswer(status, null, response.StatusCode == HttpStatusCode.TooManyRequests);
            return answer.IsGood || answer.IsGone ? answer : answer with { Reason = $"its server answers {status}." };
        }
        catch (UnusableAnswerException refusal)
        {
            return new LinkAnswer(null, char.ToLowerInvariant(refusal.Message[0]) + refusal.Message[1..]);
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
