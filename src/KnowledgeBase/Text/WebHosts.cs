namespace KnowledgeBase.Text;

/// <summary>Hosts that papers link, and hosts that only look like them.</summary>
internal static class WebHosts
{
    private static readonly string[] Known =
    [
        "github.com",
        "huggingface.co",
        "arxiv.org",
        "youtube.com",
        "openreview.net",
        "modelscope.cn",
        "kaggle.com",
        "zenodo.org",
    ];

    /// <summary>Other hosts of the same owners, and established readers of their content.</summary>
    private static readonly string[] Related =
    [
        "github.io",
        "github.dev",
        "github.blog",
        "githubusercontent.com",
        "huggingface.tech",
        "youtube-nocookie.com",
        "alphaxiv.org",
        "arxiv-vanity.com",
        "modelscope.ai",
    ];

    /// <summary>
    /// Whether a host contains the name of a known one without belonging to it: <c>github.com.example.org</c>. Nobody
    /// knows who runs it or what it serves, so nothing should link to it.
    /// </summary>
    public static bool IsUnknownMirror(string host) =>
        !Known.Concat(Related).Any(known => Belongs(host, known))
        && Known.Any(known =>
            host.Contains(known[..known.IndexOf('.', StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether an address leads to such a host; false if it is not an address at all.</summary>
    public static bool LeadsToMirror(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsUnknownMirror(uri.Host);

    private static bool Belongs(string host, string known) =>
        host.EndsWith(known, StringComparison.OrdinalIgnoreCase)
        && (host.Length == known.Length || host[^(known.Length + 1)] == '.');
}
