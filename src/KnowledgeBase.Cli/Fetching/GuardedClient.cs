using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Sends requests and follows redirects itself: over https, or to the server that was named, and never to this machine
/// or a network behind it, unless the server that was named stands there. What a name means is looked at when the
/// connection is made, so that no later answer for the name can lead elsewhere.
/// </summary>
internal sealed class GuardedClient : IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestAddress = 200;

    private readonly Network _network;
    private readonly Uri? _named;
    private readonly HttpClient _http;
    private bool _isNamedInside;

    /// <param name="named">The server that the person named; null where addresses come from what was collected.</param>
    public GuardedClient(Network network, Uri? named, TimeSpan connectTimeout)
    {
        _network = network;
        _named = named;
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 1,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = connectTimeout,
            ConnectCallback = ConnectAsync,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kb", "0.1"));
    }

    /// <summary>The answer at the end of all redirects; its content is still to be read.</summary>
    /// <exception cref="UnusableAnswerException">A redirect leads where it must not.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, Validators known, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            RefuseInside(address);
            var response = await SendOnceAsync(method, address, known, cancellation);
            if (!IsRedirect(response.StatusCode))
                return response;
            using var left = response;
            if (redirects == MostRedirects)
                throw Refusal($"The server redirects more than {MostRedirects} times.");
            address = Target(address, response);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static UnusableAnswerException Refusal(string reason) => new(new AnswerFault(reason, IsFinal: true));

    private static string Shown(string address) => VisibleText.Line(address, LongestAddress);

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method, Uri address, Validators known, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            known.AddTo(request.Headers);
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException fault) when (fault.InnerException is UnusableAnswerException)
        {
            throw Refusal(fault.InnerException.Message);
        }
        catch (UriFormatException)
        {
            throw Refusal($"“{Shown(address.OriginalString)}” is no address of a server.");
        }
    }

    private Uri Target(Uri from, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out var target))
            throw Refusal($"The server answered {(int)response.StatusCode} without a usable address.");
        if (target.Scheme == Uri.UriSchemeHttps || IsFollowedInTheClear(from, target))
            return target;
        throw Refusal(
            $"The server leads to “{Shown(target.OriginalString)}”; only https and the server itself are followed.");
    }

    /// <summary>
    /// An answer in the clear can come from anyone: never after https, and from another server only where nothing of it
    /// is stored.
    /// </summary>
    private bool IsFollowedInTheClear(Uri from, Uri target) =>
        from.Scheme == Uri.UriSchemeHttp && target.Scheme == Uri.UriSchemeHttp &&
        (_named is null || IsNamed(target.Host));

    private bool IsNamed(string host) =>
        host.Trim('[', ']').Equals(_named?.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// For addresses that a proxy would be asked for; all others are looked at when the connection is made.
    /// </summary>
    private void RefuseInside(Uri address)
    {
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var stated))
            Allowed(address.Host, [stated]);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var port = context.DnsEndPoint.Port;
        var known = await _network.Resolve(host, cancellation);
        var addresses = IsProxy(context) ? known : Allowed(host, known);
        for (var index = 0; ; index++)
        {
            try
            {
                return await _network.Connect(new IPEndPoint(addresses[index], port), cancellation);
            }
            catch (SocketException) when (index + 1 < addresses.Length)
            {
                // The name has another address.
            }
        }
    }

    /// <summary>Then the system's settings name it, and it does the looking up.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.Method == HttpMethod.Connect ||
        context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']') != context.DnsEndPoint.Host.Trim('[', ']');

    /// <summary>Those of a name's addresses that may be asked.</summary>
    private IPAddress[] Allowed(string host, IPAddress[] addresses)
    {
        if (IsNamed(host))
        {
            _isNamedInside |= !addresses.All(PublicAddresses.Include);
            return addresses;
        }
        IPAddress[] allowed = _isNamedInside ? addresses : [.. addresses.Where(PublicAddresses.Include)];
        return allowed.Length > 0
            ? allowed
            : throw Refusal($"“{Shown(host)}” is this machine or stands in a network behind it, and is not asked.");
    }
}
