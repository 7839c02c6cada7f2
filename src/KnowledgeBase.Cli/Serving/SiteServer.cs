using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Serves one folder on the loopback interface, as a static host would.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteServer(WebApplication application, Uri address) => (_application, Address) = (application, address);

    /// <summary>The site's first page, with the base path.</summary>
    public Uri Address { get; }

    /// <param name="root">The folder to serve; nothing outside it is ever read.</param>
    /// <param name="port">Where to begin looking for a free port; 0 lets the system choose.</param>
    /// <param name="basePath">Begins and ends with a slash.</param>
    public static async Task<SiteServer> StartAsync(string root, int port, string basePath = "/")
    {
        for (var candidate = port; ; candidate++)
        {
            var application = Build(Path.GetFullPath(root), candidate, basePath);
            try
            {
                await application.StartAsync();
                var origin = new Uri(application.Urls.First());
                return new SiteServer(application, new Uri(origin, basePath));
            }
            catch (IOException fault) when (port != 0 && candidate < IPEndPoint.MaxPort && IsTaken(fault))
            {
                await application.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static bool IsTaken(IOException fault) =>
        fault.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AccessDenied };

    private static WebApplication Build(string root, int port, string basePath)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddResponseCompression(options => options.MimeTypes = ContentTypes.Compressible);
        var application = builder.Build();
        var files = new PhysicalFileProvider(root, ExclusionFilters.None);
        application.UseResponseCompression();
        application.Use((context, next) => Enter(context, next, basePath));
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        application.UseStaticFiles(StaticFiles(files));
        application.Run(context => NotFoundAsync(context, files));
        return application;
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

    private static StaticFileOptions StaticFiles(IFileProvider files) => new()
    {
        FileProvider = files,
        ContentTypeProvider = ContentTypes.Provider,
        ServeUnknownFileTypes = true,
        DefaultContentType = "application/octet-stream",
        OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl = "no-cache",
    };

    private static async Task NotFoundAsync(HttpContext context, IFileProvider files)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var page = files.GetFileInfo("404.html");
        context.Response.ContentType = page.Exists ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (page.Exists)
            await context.Response.SendFileAsync(page);
        else
            await context.Response.WriteAsync("There is no such page.");
    }
}
