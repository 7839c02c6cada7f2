namespace KnowledgeBase.Text;

/// <summary>Hosts that papers link, and hosts that only look like them.</summary>
public static class WebHosts
{
    private static readonly string[] Known =
        ["github.com", "huggingface.co", "arxiv.org", "youtube.com", "openreview.net", "modelscope.cn", "kaggle.com", "zenodo.org"];

    /// <summary>Further hosts of the same owners, and long-standing readers of theirs.</summary>
    private static readonly string[] Kin =
    [
        "github.io", "github.dev", "github.blog", "githubusercontent.com", "huggingface.tech", "youtube-nocookie.com",
        "alphaxiv.org", "arxiv-vanity.com", "modelscope.ai",
    ];

    /// <summary>
    /// A host with the name of a known one in it that does not belong to it: <c>github.com.example.org</c>. Who runs it
    /// and what it serves is unknown, so that nothing should lead there.
    /// </summary>
    public static bool IsUnknownMirror(string host) =>
        !Known.Concat(Kin).Any(known => Belongs(host, known)) &&
        Known.Any(known => host.Contains(known[..known.IndexOf('.', StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address leads to such a host; false for what is no address.</summary>
    public static bool LeadsToMirror(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsUnknownMirror(uri.Host);

    private static bool Belongs(string host, string known) =>
        host.EndsWith(known, StringComparison.OrdinalIgnoreCase) &&
        (host.Length == known.Length || host[^(known.Length + 1)] == '.');
}
