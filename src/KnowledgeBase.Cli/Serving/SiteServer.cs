using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Serves one folder as a static host would; with <see cref="LiveUpdates"/>, open pages follow the builds.</summary>
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

    /// <summary>The site's first page, with the base path.</summary>
    public Uri Address { get; }

    /// <param name="root">The folder to serve; nothing outside it is ever read.</param>
    /// <param name="port">Where to begin looking for a free port; 0 lets the system choose.</param>
    /// <param name="basePath">Begins and ends with a slash.</param>
    /// <param name="host">Whom to listen to; this machine alone where nothing is said.</param>
    public static async Task<SiteServer> StartAsync(
        string root, int port, string basePath = "/", LiveUpdates? updates = null, IPAddress? host = null)
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
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint);
        });
        builder.Services.AddResponseCompression(options => options.MimeTypes = ContentTypes.Compressible);
        var application = builder.Build();
        application.Use((context, next) => KnownHosts.EnterAsync(context, next, endpoint.Address));
        application.UseResponseCompression();
        application.Use((context, next) => Enter(context, next, basePath));
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

    /// <summary>As <c>preview.js</c> names it: the path of its address, with the base path.</summary>
    private static string PageThatListens(HttpContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        var prefix = context.Request.PathBase.Value ?? "";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
    }

    /// <summary>Takes the base path off, and leads to the site from the addresses above it.</summary>
    private static Task Enter(HttpContext context, RequestDelegate next, string basePath)
    {
        if (basePath is "/")
            return next(context);
        if (context.Request.Path.StartsWithSegments(basePath.TrimEnd('/'), StringComparison.Ordinal, out var rest) &&
            rest.HasValue)
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
