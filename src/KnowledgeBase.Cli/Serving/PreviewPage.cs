using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Cli.Serving;

/// <summary>
/// A page as the preview serves it: with a script that listens for changes, which is not in the file.
/// </summary>
internal static partial class PreviewPage
{
    /// <summary>In the program's own folder, so that no page of a site can have this address.</summary>
    public const string ScriptPath = "/.kb/preview.js";

    public const string EventsPath = "/.kb/events";

    private const string ScriptResource = "preview.js";

    /// <summary>Shown while the site could not be built yet; the script adds what is wrong.</summary>
    public const string Waiting =
        "<!doctype html><meta charset=\"utf-8\"><title>Not built yet</title><p>There is no such page.</p>";

    /// <summary>Served from the same origin, because the pages' Content-Security-Policy allows nothing else.</summary>
    public static byte[] Script { get; } = ReadScript();

    public static byte[] WithScript(string html, string basePath)
    {
        var tag = $"<script defer src=\"{basePath.TrimEnd('/')}{ScriptPath}\" data-page=\"{TagOf(html)}\"></script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? html + tag : html.Insert(end, tag));
    }

    /// <summary>
    /// The value of <c>data-page</c>: a hash of the page without its links to styles. If it stays the same, an open
    /// page can apply new styles without a reload.
    /// </summary>
    public static string TagOf(string html) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StyleLink().Replace(html, ""))))[..16];

    private static byte[] ReadScript()
    {
        using var resource = typeof(PreviewPage).Assembly.GetManifestResourceStream(ScriptResource)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("<link rel=\"stylesheet\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex StyleLink();
}
