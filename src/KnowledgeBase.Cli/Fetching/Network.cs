using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>The two operations that fetching needs from the network.</summary>
/// <param name="Resolve">The addresses of a host name, or of a numeric address itself.</param>
/// <param name="Connect">Opens a connection.</param>
public sealed record Network(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve,
    Func<IPEndPoint, CancellationToken, Task<Stream>> Connect
)
{
    public static Network Default { get; } = new(Dns.GetHostAddressesAsync, ConnectAsync);

    private static async Task<Stream> ConnectAsync(IPEndPoint target, CancellationToken cancellation)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
