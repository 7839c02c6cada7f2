using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// The names under which the site is served. A page of another site can give its own name this machine's address, and
/// would then read the site as its own; it cannot make the browser send another name than its own.
/// </summary>
internal static class KnownHosts
{
    /// <param name="next">Asked for what names this server; everything else is answered with 421.</param>
    /// <param name="address">Where the server listens.</param>
    public static Task EnterAsync(HttpContext context, RequestDelegate next, IPAddress address)
    {
        if (Includes(context.Request.Host.Host, address))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "This preview answers at 127.0.0.1, localhost, [::1] and the address given with --host only. " +
            "Open it there.\n");
    }

    /// <param name="name">As requests state it: without the port, an IPv6 address in brackets.</param>
    /// <remarks>An address is no name that another site could have: where all are served, all are answered.</remarks>
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
