using System.Net;
using System.Net.Sockets;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// Names with the addresses that a test gives them; every connection leads to a port of this machine.
/// </summary>
internal sealed class StandInNetwork
{
    private readonly Dictionary<string, IPAddress[]> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each address that a connection was opened to, and its port.</summary>
    public List<IPEndPoint> Connections { get; } = [];

    public void Name(string name, params string[] addresses) => _names[name] = [.. addresses.Select(IPAddress.Parse)];

    public Network ToNetwork() => new(ResolveAsync, ConnectAsync);

    private Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(name, out var stated))
            return Task.FromResult<IPAddress[]>([stated]);
        return _names.TryGetValue(name, out var addresses)
            ? Task.FromResult(addresses)
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }

    private async Task<Stream> ConnectAsync(IPEndPoint target, CancellationToken cancellation)
    {
        lock (Connections)
            Connections.Add(target);
        return await Network.Default.Connect(new IPEndPoint(IPAddress.Loopback, target.Port), cancellation);
    }
}
