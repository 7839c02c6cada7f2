using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Cli.Serving;

/// <summary>A page as the preview serves it: with the script that listens for changes, which no file on disk has.</summary>
internal static partial class PreviewPage
{
    /// <summary>Below the folder that is the builder's own, so that no page of a site can have the address.</summary>
    public const string ScriptPath = "/.kb/preview.js";

    public const string EventsPath = "/.kb/events";

    private const string ScriptResource = "preview.js";

    /// <summary>What a site shows that could not be built yet; the script adds what is wrong.</summary>
    public const string Waiting = "<!doctype html><meta charset=\"utf-8\"><title>Not built yet</title><p>There is no such page.</p>";

    /// <summary>A file of the same origin, because the pages' Content-Security-Policy allows nothing else.</summary>
    public static byte[] Script { get; } = ReadScript();

    public static byte[] WithScript(string html, string basePath)
    {
        var tag = $"<script defer src=\"{basePath.TrimEnd('/')}{ScriptPath}\" data-page=\"{TagOf(html)}\"></script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? html + tag : html.Insert(end, tag));
    }

    /// <summary>
    /// The page's <c>data-page</c>: stands for all of it but its links to styles. Where it stays the same, an open page
    /// can take new styles without a reload.
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
