using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// Serves the site only under known host names. Another site can make its own name resolve to this machine, so that its
/// pages could read this site (DNS rebinding); but the browser then still sends that site's name.
/// </summary>
internal static class KnownHosts
{
    /// <param name="next">Handles requests that name this server; all others are answered with 421.</param>
    /// <param name="address">The address on which the server listens.</param>
    public static Task CheckAsync(HttpContext context, RequestDelegate next, IPAddress address)
    {
        if (Includes(context.Request.Host.Host, address))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "This preview answers only at 127.0.0.1, localhost, [::1] and the address given with --host. "
                + "Open it there.\n"
        );
    }

    /// <param name="name">The host of a request, without the port; an IPv6 address is in brackets.</param>
    /// <remarks>Numeric addresses are safe, because another site cannot have one as its name.</remarks>
    public static bool Includes(string name, IPAddress address)
    {
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name is "127.0.0.1" or "[::1]")
            return true;
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return Uri.CheckHostName(name) is UriHostNameType.IPv4 or UriHostNameType.IPv6;
        var written = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}";
        return name.Equals(written, StringComparison.OrdinalIgnoreCase);
    }
}
