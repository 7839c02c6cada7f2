using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Answers with the files of one folder; links are not followed, and nothing outside it is ever read.</summary>
/// <param name="isLive">Pages get the script that listens for changes.</param>
internal sealed partial class SiteFiles(string root, bool isLive) : IDisposable
{
    private const string NotFoundPage = "/404.html";
    private const string BuildersFolder = ".kb";

    private readonly PhysicalFileProvider _files = new(root, ExclusionFilters.None);

    public async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (!path.EndsWith('/') && _files.GetDirectoryContents(path).Exists && Find(path + "/index.html") is { } index)
            context.Response.Redirect(FolderOf(index, context));
        else if (Find(path.EndsWith('/') ? path + "index.html" : path) is { } file)
            await SendAsync(context, file);
        else
            await NotFoundAsync(context);
    }

    /// <summary>What stands for the page that an address shows now, the one for missing addresses included.</summary>
    public string TagOf(string path) =>
        PreviewPage.TagOf((Find(path.EndsWith('/') ? path + "index.html" : path) ?? Find(NotFoundPage)) is { } file
            ? File.ReadAllText(file.FullName)
            : PreviewPage.Waiting);

    public void Dispose() => _files.Dispose();

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Null for what is missing, is a folder, lies behind a link or is the builder's own.</summary>
    private FileInfo? Find(string path)
    {
        var info = _files.GetFileInfo(path);
        if (!info.Exists || info.IsDirectory || info.PhysicalPath is not { } full || IsBuilders(full))
            return null;
        var file = new FileInfo(full);
        for (FileSystemInfo at = file; at.FullName.Length > root.TrimEnd(Path.DirectorySeparatorChar).Length;)
        {
            if (at.LinkTarget is not null)
                return null;
            at = new DirectoryInfo(Path.GetDirectoryName(at.FullName)!);
        }
        return file;
    }

    /// <summary>Told from the file that was found: an address can be spelled in many ways.</summary>
    private bool IsBuilders(string full) => Path.GetRelativePath(root, full)
        .Split(Path.DirectorySeparatorChar)[0].Equals(BuildersFolder, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The folder's address, made of the path that was found: <c>//topics</c>, sent back as it came, would be another
    /// host.
    /// </summary>
    private string FolderOf(FileInfo index, HttpContext context)
    {
        var folder = Path.GetRelativePath(root, index.DirectoryName!).Replace(Path.DirectorySeparatorChar, '/');
        return context.Request.PathBase.Add(new PathString($"/{folder}/")).ToUriComponent();
    }

    private Task SendAsync(HttpContext context, FileInfo file)
    {
        context.Response.Headers.CacheControl = ContentName().IsMatch(file.Name) ? "max-age=31536000, immutable" : "no-cache";
        var type = ContentTypes.Provider.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        var encoding = Encodings.Choose(context, type);
        if (!isLive || !IsPage(file.Name))
        {
            return TypedResults
                .PhysicalFile(file.FullName, type, enableRangeProcessing: true, entityTag: Tag(file, encoding))
                .ExecuteAsync(context);
        }
        var page = PreviewPage.WithScript(File.ReadAllText(file.FullName), context.Request.PathBase);
        return TypedResults.Bytes(page, type, enableRangeProcessing: true, entityTag: Tag(page, encoding))
            .ExecuteAsync(context);
    }

    private async Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var page = Find(NotFoundPage) is { } own ? await File.ReadAllTextAsync(own.FullName) : PreviewPage.Waiting;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (isLive)
            await context.Response.Body.WriteAsync(PreviewPage.WithScript(page, context.Request.PathBase));
        else
            await context.Response.WriteAsync(page);
    }

    /// <summary>To the tick: in whole seconds, two edits of one second that keep the length would look like one.</summary>
    private static EntityTagHeaderValue Tag(FileInfo file, string encoding) => new(
        string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}{encoding}\""));

    private static EntityTagHeaderValue Tag(byte[] content, string encoding) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}{encoding}\"");

    /// <summary>As bundlers name files by their content: an open page need not ask for its styles again at each reload.</summary>
    [GeneratedRegex(@"-[A-Z0-9]{8}\.[a-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ContentName();
}
