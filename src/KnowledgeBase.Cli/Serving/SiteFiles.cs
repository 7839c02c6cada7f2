using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// Serves the files of one folder; symbolic links are not followed, and nothing outside it is ever read.
/// </summary>
/// <param name="isLive">Whether pages get the script that listens for changes.</param>
internal sealed partial class SiteFiles(string root, bool isLive) : IDisposable
{
    private const string NotFoundPage = "/404.html";
    private const string OwnFolder = ".kb";

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

    /// <summary>The tag of the page that an address shows now, which may be the one for missing addresses.</summary>
    public string TagOf(string path) =>
        PreviewPage.TagOf(
            (Find(path.EndsWith('/') ? path + "index.html" : path) ?? Find(NotFoundPage)) is { } file
                ? File.ReadAllText(file.FullName)
                : PreviewPage.Waiting
        );

    public void Dispose() => _files.Dispose();

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>
    /// Null if the path is missing, a folder, behind a symbolic link, or in the program's own folder.
    /// </summary>
    private FileInfo? Find(string path)
    {
        var info = _files.GetFileInfo(path);
        if (!info.Exists || info.IsDirectory || info.PhysicalPath is not { } full || IsInOwnFolder(full))
            return null;
        var file = new FileInfo(full);
        var rootLength = root.TrimEnd(Path.DirectorySeparatorChar).Length;
        FileSystemInfo part = file;
        while (part.FullName.Length > rootLength)
        {
            if (part.LinkTarget is not null)
                return null;
            part = new DirectoryInfo(Path.GetDirectoryName(part.FullName)!);
        }
        return file;
    }

    /// <summary>Decided by the file that was found, because an address can be spelled in many ways.</summary>
    private bool IsInOwnFolder(string full) =>
        Path.GetRelativePath(root, full)
            .Split(Path.DirectorySeparatorChar)[0]
            .Equals(OwnFolder, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The address of a folder, made from the path that was found: <c>//topics</c>, sent back unchanged, would be
    /// another host.
    /// </summary>
    private string FolderOf(FileInfo index, HttpContext context)
    {
        var folder = Path.GetRelativePath(root, index.DirectoryName!).Replace(Path.DirectorySeparatorChar, '/');
        return context.Request.PathBase.Add(new PathString($"/{folder}/")).ToUriComponent();
    }

    private Task SendAsync(HttpContext context, FileInfo file)
    {
        context.Response.Headers.CacheControl = ContentName().IsMatch(file.Name)
            ? "max-age=31536000, immutable"
            : "no-cache";
        var type = ContentTypes.Provider.TryGetContentType(file.Name, out var known)
            ? known
            : "application/octet-stream";
        var encoding = Encodings.Choose(context, type);
        if (!isLive || !IsPage(file.Name))
        {
            return TypedResults
                .PhysicalFile(file.FullName, type, enableRangeProcessing: true, entityTag: Tag(file, encoding))
                .ExecuteAsync(context);
        }
        var page = PreviewPage.WithScript(File.ReadAllText(file.FullName), context.Request.PathBase);
        return TypedResults
            .Bytes(page, type, enableRangeProcessing: true, entityTag: Tag(page, encoding))
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

    /// <summary>
    /// Exact to the tick, so that two edits within a second that keep the length have different tags.
    /// </summary>
    private static EntityTagHeaderValue Tag(FileInfo file, string encoding) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}{encoding}\""
            )
        );

    private static EntityTagHeaderValue Tag(byte[] content, string encoding) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}{encoding}\"");

    /// <summary>The name of a bundled file, which contains a hash, so that browsers may cache it for ever.</summary>
    [GeneratedRegex(@"-[A-Z0-9]{8}\.[a-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ContentName();
}
