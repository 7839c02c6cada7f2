using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Sends requests and follows redirects only where that is safe: over https, or to the server that the user named, and
/// never to this machine or its private networks, unless the named server is there. Host names are checked when the
/// connection is made, so that they cannot resolve to another address later.
/// </summary>
internal sealed class SafeHttpClient : IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestAddress = 200;

    private readonly Network _network;
    private readonly Uri? _named;
    private readonly HttpClient _http;
    private bool _isNamedPrivate;

    /// <param name="named">The server that the user named; null if the addresses come from collected content.</param>
    public SafeHttpClient(Network network, Uri? named, TimeSpan connectTimeout)
    {
        _network = network;
        _named = named;
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = 1,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = connectTimeout,
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kb", "0.1"));
    }

    /// <summary>The answer after all redirects; its content has not been read yet.</summary>
    /// <exception cref="UnusableAnswerException">An address must not be asked.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        Uri address,
        Validators known,
        CancellationToken cancellation
    )
    {
        for (var redirects = 0; ; redirects++)
        {
            ThrowIfPrivate(address);
            var response = await SendOnceAsync(method, address, known, cancellation);
            if (!IsRedirect(response.StatusCode))
                return response;
            using var redirect = response;
            if (redirects == MostRedirects)
                throw Refusal($"The server redirects more than {MostRedirects} times.");
            address = Target(address, response);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static UnusableAnswerException Refusal(string reason) => new(new AnswerFault(reason, IsFinal: true));

    private static string Shown(string address) => VisibleText.Line(address, LongestAddress);

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method,
        Uri address,
        Validators known,
        CancellationToken cancellation
    )
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
            throw Refusal($"“{Shown(address.OriginalString)}” is not the address of a server.");
        }
    }

    private Uri Target(Uri from, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out var target))
            throw Refusal($"The server answered {(int)response.StatusCode} without a usable address.");
        if (target.Scheme == Uri.UriSchemeHttps || MayFollowUnencrypted(from, target))
            return target;
        throw Refusal(
            $"The server redirects to “{Shown(target.OriginalString)}”, "
                + "but only https and the server itself are followed."
        );
    }

    /// <summary>
    /// An unencrypted answer can come from anyone: it is not accepted after https, and from another server only if
    /// nothing of it is stored.
    /// </summary>
    private bool MayFollowUnencrypted(Uri from, Uri target) =>
        from.Scheme == Uri.UriSchemeHttp
        && target.Scheme == Uri.UriSchemeHttp
        && (_named is null || IsNamed(target.Host));

    private bool IsNamed(string host) =>
        host.Trim('[', ']').Equals(_named?.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Checks numeric addresses before a proxy is asked for them; host names are checked when the connection is made.
    /// </summary>
    private void ThrowIfPrivate(Uri address)
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
                // The host name has another address.
            }
        }
    }

    /// <summary>Whether the connection goes to a proxy of the system's settings, which resolves names itself.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.Method == HttpMethod.Connect
        || context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']') != context.DnsEndPoint.Host.Trim('[', ']');

    /// <summary>Those addresses of a host that may be asked.</summary>
    private IPAddress[] Allowed(string host, IPAddress[] addresses)
    {
        if (IsNamed(host))
        {
            _isNamedPrivate |= !addresses.All(PublicAddresses.Include);
            return addresses;
        }
        IPAddress[] allowed = _isNamedPrivate ? addresses : [.. addresses.Where(PublicAddresses.Include)];
        return allowed.Length > 0
            ? allowed
            : throw Refusal($"“{Shown(host)}” is this machine or belongs to a private network, and is not asked.");
    }
}
