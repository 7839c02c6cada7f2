namespace KnowledgeBase.Checking;

internal enum LinkScope
{
    /// <summary>A path within this site, whether it exists or not.</summary>
    Site,

    /// <summary>Another site, or a scheme such as <c>mailto</c>.</summary>
    Elsewhere,

    /// <summary>A path that begins with a slash, whose meaning depends on where the site is published.</summary>
    HostRoot,

    Script,
}

/// <summary>Where a link of a page leads.</summary>
/// <param name="Path">From the root; null if the link leads out of the site, and for other scopes.</param>
/// <param name="Fragment">Decoded, without <c>#</c>; empty if there is none.</param>
internal readonly record struct LinkTarget(LinkScope Scope, string? Path, string Fragment)
{
    private const string FolderPage = "index.html";

    /// <summary>
    /// Characters that browsers trim from an address: the space and all control characters before it.
    /// </summary>
    private static readonly string Ignored = string.Concat(Enumerable.Range(0, ' ' + 1).Select(code => (char)code));

    /// <param name="page">The path of the page with the link.</param>
    /// <param name="folder">The folder that relative links start from: empty, or with a closing slash.</param>
    public static LinkTarget Of(string link, string page, string folder)
    {
        var address = AsBrowsersRead(link);
        if (Scheme(address) is { } scheme)
            return new LinkTarget(IsScript(scheme) ? LinkScope.Script : LinkScope.Elsewhere, null, "");
        if (address.Length > 1 && address[0] is '/' or '\\' && address[1] is '/' or '\\')
            return new LinkTarget(LinkScope.Elsewhere, null, "");
        var (beforeFragment, fragment) = Cut(address, '#');
        var (path, _) = Cut(beforeFragment, '?');
        fragment = Uri.UnescapeDataString(Cut(fragment, ":~:").Before);
        if (path.StartsWith('/'))
            return new LinkTarget(LinkScope.HostRoot, Resolve("", path[1..]), fragment);
        return new LinkTarget(LinkScope.Site, path.Length == 0 ? page : Resolve(folder, path), fragment);
    }

    /// <summary>
    /// The site's own path in a link from the host's root, whatever the base path is; null if there is none.
    /// </summary>
    public static string? BelowBasePath(string path, Func<string, bool> exists)
    {
        var rest = path;
        while (!exists(rest))
        {
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
                return null;
            rest = rest[(slash + 1)..];
        }
        return rest;
    }

    /// <remarks>Source: WHATWG, URL, "basic URL parser"; browsers run <c>java\nscript:</c>.</remarks>
    private static string AsBrowsersRead(string link)
    {
        var trimmed = link.AsSpan().Trim(Ignored);
        return trimmed.ContainsAny('\t', '\n', '\r')
            ? string.Concat(trimmed.ToString().Split('\t', '\n', '\r'))
            : trimmed.ToString();
    }

    private static string? Resolve(string folder, string path)
    {
        var names = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in path.Split('/').Select(Uri.UnescapeDataString))
        {
            if (name == ".." && names.Count == 0)
                return null;
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ""))
                names.Add(name);
        }
        var isFolder = path[(path.LastIndexOf('/') + 1)..] is "" or "." or "..";
        return string.Join('/', isFolder ? names.Append(FolderPage) : names);
    }

    private static string? Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end > 0 && address[end] == ':' && char.IsAsciiLetter(address[0]) ? address[..end] : null;
    }

    private static bool IsScript(string scheme) =>
        scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("vbscript", StringComparison.OrdinalIgnoreCase);

    private static (string Before, string After) Cut(string text, char mark) => Cut(text, mark.ToString());

    private static (string Before, string After) Cut(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }
}
