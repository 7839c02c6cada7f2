using KnowledgeBase.Pages;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;

namespace KnowledgeBase.Rendering;

/// <summary>The page being rendered, as the functions of templates see it; for one thread.</summary>
/// <param name="url">Of the page's HTML, also where its Markdown is rendered: both stand in one folder.</param>
/// <param name="prefix">Begins every link of a page that is shown at any address, as 404.html is; else null.</param>
/// <param name="isShared">
/// Whether it stands for many pages: a target that the site does not have is then the template's fault.
/// </param>
internal sealed class PageContext(
    SiteAddresses site,
    PageFormat format,
    string url,
    string? prefix,
    bool isShared = false
)
{
    private SortedSet<string>? _broken;

    public PageFormat Format => format;

    /// <summary>Targets that the site does not have.</summary>
    public IReadOnlyCollection<string> Broken => _broken is null ? [] : _broken;

    /// <param name="target">
    /// Site-relative, perhaps with a query or fragment; or an address of another site, as an entry of the menu may be.
    /// </param>
    public string Link(string target)
    {
        if (target.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return target;
        if (Find(target) is { } found)
            return From(found);
        if (isShared)
        {
            throw new TemplateFault(
                $"This links to “{target}”, which the site does not have. Correct the link or add the page."
            );
        }
        (_broken ??= new(StringComparer.Ordinal)).Add(target);
        return From(target);
    }

    /// <summary>
    /// A link that people wrote; null where it leads to what only the published site has, whose address is unknown.
    /// </summary>
    public string? LinkOfPeople(string target) =>
        Find(target) is null && site.IsMarkdownOnly ? Absolute(target) : Link(target);

    public bool Exists(string target) => Find(target) is not null;

    public string Asset(string name)
    {
        if (site.Assets.TryGetValue(name, out var address))
            return Link(address);
        var known = string.Join(", ", site.Assets.Keys.Order(StringComparer.Ordinal));
        throw new TemplateFault($"The bundle has no “{name}”. It has: {known}.");
    }

    public string? Absolute(string target) => site.BaseUrl is null ? null : site.BaseUrl + HomeAsFolder(target);

    /// <summary>The target, in Markdown its Markdown file if there is one; null where the site has neither.</summary>
    private string? Find(string target)
    {
        var path = RelativeAddress.PathOf(target);
        if (format == PageFormat.Markdown && LazyPage.TwinUrlOf(path) is { } twin && site.Has(twin))
            return twin;
        return site.Has(path) ? target : null;
    }

    private string From(string target) => prefix is null ? RelativeAddress.From(url, target) : prefix + target;

    private static string HomeAsFolder(string target) => target == "index.html" ? "" : target;
}
