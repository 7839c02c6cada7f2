using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// What open pages are told: after every build the diagnostics, as server-sent events. A page that joins hears the last
/// ones at once, so that it can never miss a build between loading and listening.
/// </summary>
public sealed class LiveUpdates
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _listeners = new();
    private readonly CancellationTokenSource _closed = new();
    private volatile string _last = "{}";

    /// <param name="json">Text of any shape; every line of it becomes a line of the event.</param>
    public void Publish(string json)
    {
        _last = json;
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryWrite(json);
    }

    /// <summary>Ends every answer that is still open, so that the server can stop.</summary>
    public void Close() => _closed.Cancel();

    /// <param name="tag">Of the page that listens, as the site has it at the moment: the id of each event.</param>
    internal async Task AnswerAsync(HttpContext context, Func<string> tag)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var news = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[news] = true;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closed.Token);
        try
        {
            await SendAsync(context.Response, tag(), _last, end.Token);
            await foreach (var json in news.Reader.ReadAllAsync(end.Token))
                await SendAsync(context.Response, tag(), json, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops: both are the usual end.
        }
        finally
        {
            _listeners.TryRemove(news, out _);
        }
    }

    private static async Task SendAsync(HttpResponse response, string tag, string json, CancellationToken end)
    {
        var lines = json.Split('\n').Select(line => $"data: {line}\n");
        await response.WriteAsync($"id: {tag}\n{string.Concat(lines)}\n", end);
        await response.Body.FlushAsync(end);
    }
}
