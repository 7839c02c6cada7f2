using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>A server on this machine that stands for another and replays the answers it was given.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HashSet<string> _connections = [];

    private StandIn(WebApplication application) => _application = application;

    public string Address => _application.Urls.First();

    /// <summary>Path and query of each request, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What conditional requests sent back.</summary>
    public List<string> Conditions { get; } = [];

    public int Connections => _connections.Count;

    /// <param name="answer">Told the request's number from 0.</param>
    public static async Task<StandIn> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var standIn = new StandIn(builder.Build());
        standIn._application.Run(context => standIn.AnswerAsync(context, answer));
        await standIn._application.StartAsync();
        return standIn;
    }

    /// <summary>The answers one after the other, the last one again and again.</summary>
    public static Task<StandIn> StartAsync(params Func<HttpContext, Task>[] answers) =>
        StartAsync((number, context) => answers[Math.Min(number, answers.Length - 1)](context));

    public static Func<HttpContext, Task> Good(string content, string? etag = null) =>
        context =>
        {
            if (etag is not null)
                context.Response.Headers.ETag = etag;
            if (etag is not null && context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            return context.Response.WriteAsync(content);
        };

    public static Func<HttpContext, Task> Status(int code, string? retryAfter = null) =>
        context =>
        {
            context.Response.StatusCode = code;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };

    public static Func<HttpContext, Task> Redirect(string target, int code = StatusCodes.Status302Found) =>
        context =>
        {
            context.Response.StatusCode = code;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        };

    /// <summary>Half of what was announced, then the end of the connection.</summary>
    public static Func<HttpContext, Task> Truncated(string content) =>
        async context =>
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

    /// <summary>The beginning of an answer, and nothing more while anyone waits.</summary>
    public static Func<HttpContext, Task> Slow(string content) =>
        async context =>
        {
            await context.Response.WriteAsync(content[..1]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task AnswerAsync(HttpContext context, Func<int, HttpContext, Task> answer)
    {
        var number = Requests.Count;
        Requests.Add(Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString.Value));
        Conditions.Add(context.Request.Headers.IfNoneMatch.ToString());
        _connections.Add(context.Connection.Id);
        return answer(number, context);
    }
}
