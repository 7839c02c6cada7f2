using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// A server of this machine that answers every request with the same bytes, whatever HTTP says of them.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _answering;

    public RawServer(byte[] answer)
    {
        _listener.Start();
        _answering = AnswerAsync(answer);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AnswerAsync(byte[] answer)
    {
        while (!_end.IsCancellationRequested)
        {
            using var connection = await _listener.AcceptTcpClientAsync(_end.Token);
            await using var stream = connection.GetStream();
            await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, _end.Token);
            await stream.WriteAsync(answer, _end.Token);
            connection.Client.Shutdown(SocketShutdown.Send);
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _end.Token);
        }
    }
}
