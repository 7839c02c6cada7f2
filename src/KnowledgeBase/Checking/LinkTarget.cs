namespace KnowledgeBase.Checking;

internal enum LinkScope
{
    /// <summary>A path of this site, which may or may not exist.</summary>
    Site,

    /// <summary>Another site, or a scheme such as <c>mailto</c>.</summary>
    Elsewhere,

    /// <summary>Begins with a slash: what it means depends on where the site is put.</summary>
    HostRoot,

    Script,
}

/// <summary>Where a link of a page leads.</summary>
/// <param name="Path">From the root; null where the link climbs out of the site, and for other scopes.</param>
/// <param name="Fragment">Decoded, without <c>#</c>; empty where the link names none.</param>
internal readonly record struct LinkTarget(LinkScope Scope, string? Path, string Fragment)
{
    private const string FolderPage = "index.html";

    /// <summary>Around an address: the space and all controls before it.</summary>
    private static readonly string Ignored = string.Concat(Enumerable.Range(0, ' ' + 1).Select(code => (char)code));

    /// <param name="page">The path of the page that has the link.</param>
    /// <param name="folder">The folder that relative links start from, empty or with a closing slash.</param>
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

    /// <summary>The path of a link from the host's root, whatever base path the site is put under.</summary>
    public static string? BelowBasePath(string path, Func<string, bool> exists)
    {
        for (var rest = path; ; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (exists(rest))
                return rest;
            if (!rest.Contains('/', StringComparison.Ordinal))
                return null;
        }
    }

    /// <remarks>Source: WHATWG, URL, "basic URL parser": <c>java\nscript:</c> is a scheme that runs.</remarks>
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
        scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase) ||
        scheme.Equals("vbscript", StringComparison.OrdinalIgnoreCase);

    private static (string Before, string After) Cut(string text, char mark) => Cut(text, mark.ToString());

    private static (string Before, string After) Cut(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + mark.Length)..])
            : (text, "");
}
