using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// A request as it is written here: a browser and <see cref="HttpClient"/> tidy one before they send it.
/// </summary>
internal static class RawRequest
{
    /// <param name="host">Null for a request without the header.</param>
    /// <returns>Status line, headers and content.</returns>
    public static async Task<string> SendAsync(int port, string path, string? host = "127.0.0.1")
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = connection.GetStream();
        var (version, header) = host is null ? ("1.0", "") : ("1.1", $"Host: {host}\r\n");
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"GET {path} HTTP/{version}\r\n{header}Connection: close\r\n\r\n")
        );
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
