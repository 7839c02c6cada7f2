using System.Collections.Frozen;

namespace KnowledgeBase.Rendering;

/// <summary>Every address of the site, so that a link is known to be good when it is made.</summary>
/// <param name="Paths">Site-relative paths of all files.</param>
/// <param name="Assets">Plain name to site-relative path.</param>
/// <param name="BaseUrl">Absolute, with a closing slash; null when unknown.</param>
/// <param name="IsMarkdownOnly">Whether the pages are written as Markdown alone.</param>
internal sealed record SiteAddresses(
    FrozenSet<string> Paths,
    FrozenDictionary<string, string> Assets,
    string? BaseUrl,
    bool IsMarkdownOnly = false
)
{
    /// <summary>The path part of the site's address: <c>/</c> or <c>/repository/</c>.</summary>
    public string BasePath => BaseUrl is null ? "/" : new Uri(BaseUrl).AbsolutePath;

    public bool Has(string path) => Paths.Contains(path);
}
