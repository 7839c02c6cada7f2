using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// Sends the diagnostics of every build to open pages, as server-sent events. A new listener gets the last ones at
/// once, so that a page cannot miss a build between loading and listening.
/// </summary>
public sealed class LiveUpdates
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _listeners = new();
    private readonly CancellationTokenSource _closed = new();
    private volatile string _last = "{}";

    /// <param name="json">Each line becomes a line of the event.</param>
    public void Publish(string json)
    {
        _last = json;
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryWrite(json);
    }

    /// <summary>Ends all open answers, so that the server can stop.</summary>
    public void Close() => _closed.Cancel();

    /// <param name="tag">The current tag of the page that listens, used as the id of each event.</param>
    internal async Task AnswerAsync(HttpContext context, Func<string> tag)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var listener = Channel.CreateBounded<string>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        _listeners[listener] = true;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closed.Token);
        try
        {
            await SendAsync(context.Response, tag(), _last, end.Token);
            await foreach (var json in listener.Reader.ReadAllAsync(end.Token))
                await SendAsync(context.Response, tag(), json, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the server is stopping: both are normal.
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    private static async Task SendAsync(HttpResponse response, string tag, string json, CancellationToken end)
    {
        var lines = json.Split('\n').Select(line => $"data: {line}\n");
        await response.WriteAsync($"id: {tag}\n{string.Concat(lines)}\n", end);
        await response.Body.FlushAsync(end);
    }
}
