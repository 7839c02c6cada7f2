using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// Serves one folder like a static host; with <see cref="LiveUpdates"/>, open pages follow the builds.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SiteFiles _files;
    private readonly LiveUpdates? _updates;

    private SiteServer(WebApplication application, SiteFiles files, LiveUpdates? updates, Uri address)
    {
        _application = application;
        _files = files;
        _updates = updates;
        Address = address;
    }

    /// <summary>The address of the home page, with the base path.</summary>
    public Uri Address { get; }

    /// <param name="root">The folder to serve; nothing outside it is ever read.</param>
    /// <param name="port">The first port to try; 0 lets the system choose one.</param>
    /// <param name="basePath">Begins and ends with a slash.</param>
    /// <param name="host">The address to listen on; if null, only this machine can connect.</param>
    public static async Task<SiteServer> StartAsync(
        string root,
        int port,
        string basePath = "/",
        LiveUpdates? updates = null,
        IPAddress? host = null
    )
    {
        var files = new SiteFiles(Directory.CreateDirectory(root).FullName, updates is not null);
        for (var candidate = port; ; candidate++)
        {
            var application = Build(new IPEndPoint(host ?? IPAddress.Loopback, candidate), basePath, files, updates);
            try
            {
                await application.StartAsync();
                var origin = new Uri(application.Urls.First());
                return new SiteServer(application, files, updates, new Uri(origin, basePath));
            }
            catch (IOException fault) when (port != 0 && candidate < IPEndPoint.MaxPort && IsTaken(fault))
            {
                await application.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _updates?.Close();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _files.Dispose();
    }

    private static bool IsTaken(IOException fault) =>
        fault.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AccessDenied };

    private static WebApplication Build(IPEndPoint endpoint, string basePath, SiteFiles files, LiveUpdates? updates)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(endpoint);
            });
        builder.Services.AddResponseCompression(options => options.MimeTypes = ContentTypes.Compressible);
        var application = builder.Build();
        application.Use((context, next) => KnownHosts.CheckAsync(context, next, endpoint.Address));
        application.UseResponseCompression();
        application.Use((context, next) => UseBasePath(context, next, basePath));
        application.Run(context => AnswerAsync(context, files, updates));
        return application;
    }

    private static Task AnswerAsync(HttpContext context, SiteFiles files, LiveUpdates? updates)
    {
        switch (context.Request.Path.Value)
        {
            case PreviewPage.EventsPath when updates is not null:
                return updates.AnswerAsync(context, () => files.TagOf(PageThatListens(context)));
            case PreviewPage.ScriptPath when updates is not null:
                context.Response.Headers.CacheControl = "no-cache";
                return TypedResults.Bytes(PreviewPage.Script, "text/javascript; charset=utf-8").ExecuteAsync(context);
            default:
                return files.AnswerAsync(context);
        }
    }

    /// <summary>The path of the page's address, which <c>preview.js</c> sends with the base path.</summary>
    private static string PageThatListens(HttpContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        var prefix = context.Request.PathBase.Value ?? "";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
    }

    /// <summary>Removes the base path, and redirects from addresses above it to the site.</summary>
    private static Task UseBasePath(HttpContext context, RequestDelegate next, string basePath)
    {
        if (basePath is "/")
            return next(context);
        if (
            context.Request.Path.StartsWithSegments(basePath.TrimEnd('/'), StringComparison.Ordinal, out var rest)
            && rest.HasValue
        )
        {
            context.Request.PathBase = basePath.TrimEnd('/');
            context.Request.Path = rest;
            return next(context);
        }
        if (context.Request.Path == "/" || basePath.StartsWith(context.Request.Path + "/", StringComparison.Ordinal))
            context.Response.Redirect(basePath);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
