using KnowledgeBase.Templates;

namespace KnowledgeBase.Rendering;

/// <summary>The page being rendered, as the functions of templates see it; for one thread.</summary>
/// <param name="prefix">Begins every link of a page that is shown at any address, as 404.html is; else null.</param>
/// <param name="isShared">
/// Whether it stands for many pages: a target that the site does not have is then the template's fault.
/// </param>
internal sealed class PageContext(SiteAddresses site, string url, string? prefix, bool isShared = false)
{
    private SortedSet<string>? _broken;

    /// <summary>Targets that the site does not have.</summary>
    public IReadOnlyCollection<string> Broken => _broken is null ? [] : _broken;

    /// <param name="target">Site-relative, perhaps with a query or fragment.</param>
    public string Link(string target)
    {
        if (!site.Has(PathOf(target)) && isShared)
        {
            throw new TemplateFault(
                $"This links to “{target}”, which the site does not have. Correct the link or add the page."
            );
        }
        if (!site.Has(PathOf(target)))
            (_broken ??= new(StringComparer.Ordinal)).Add(target);
        return prefix is null ? RelativeAddress.From(url, target) : prefix + target;
    }

    public string Asset(string name)
    {
        if (site.Assets.TryGetValue(name, out var address))
            return Link(address);
        var known = string.Join(", ", site.Assets.Keys.Order(StringComparer.Ordinal));
        throw new TemplateFault($"The bundle has no “{name}”. It has: {known}.");
    }

    public string? Absolute(string target) => site.BaseUrl is null ? null : site.BaseUrl + HomeAsFolder(target);

    private static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    private static string HomeAsFolder(string target) => target == "index.html" ? "" : target;
}
