using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining;

/// <summary>The links of a paper: those that sources state, then those in its abstract.</summary>
internal static class PaperLinks
{
    public static ImmutableArray<EntryLink> Of(Paper paper)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<EntryLink>();
        foreach (var link in paper.Links)
            Add(link);
        foreach (var link in LinksInText.Find(paper.Abstract ?? ""))
            Add(link);
        return [.. links];

        void Add(EntryLink link)
        {
            if (!WebHosts.LeadsToMirror(link.Url) && known.Add(Identity(link.Url)))
                links.Add(link);
        }
    }

    /// <summary>
    /// The repository that an address leads into, as <c>github.com/owner/name</c>; null if it does not.
    /// </summary>
    public static string? Repository(string url) =>
        Identity(url).Split('/') is [var host, { Length: > 0 } owner, { Length: > 0 } name, ..]
            ? $"{host}/{owner}/{name}"
            : null;

    /// <summary>The same for addresses that differ only in scheme, www, host case, a closing slash or .git.</summary>
    private static string Identity(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;
        var host = EntryLinks.HostOf(uri);
        var path = uri.AbsolutePath.TrimEnd('/');
        if (string.Equals(host, "github.com", StringComparison.Ordinal))
            path = path.ToLowerInvariant();
        if (path.EndsWith(".git", StringComparison.Ordinal))
            path = path[..^4];
        return host + path + uri.Query + uri.Fragment;
    }
}
