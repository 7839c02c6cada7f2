using KnowledgeBase.Citations;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Rendering;

/// <summary>The page being rendered, as the functions of templates see it; for one thread.</summary>
/// <param name="prefix">Begins every link where the page may be shown at any address, as 404.html is; else null.</param>
/// <param name="isShared">Whether it stands for many pages: a target that the site does not have is then the template's fault.</param>
internal sealed class PageContext(SiteAddresses site, Bibliography bibliography, string url, string? prefix, bool isShared = false)
{
    private SortedSet<string>? _broken;

    /// <summary>The paper that was asked for last: most pages ask for one alone, and more than once.</summary>
    private (string Slug, Reference Reference)? _cited;

    /// <summary>Targets that the site does not have.</summary>
    public IReadOnlyCollection<string> Broken => _broken is null ? [] : _broken;

    /// <param name="target">Site-relative, perhaps with a query or fragment.</param>
    public string Link(string target)
    {
        if (!site.Has(PathOf(target)) && isShared)
            throw new TemplateFault($"This links to “{target}”, which the site does not have. Correct the link or add the page.");
        if (!site.Has(PathOf(target)))
            (_broken ??= new(StringComparer.Ordinal)).Add(target);
        return prefix is null ? RelativeAddress.From(url, target) : prefix + target;
    }

    public string Asset(string name) => site.Assets.TryGetValue(name, out var address)
        ? Link(address)
        : throw new TemplateFault($"The bundle has no “{name}”. It has: {string.Join(", ", site.Assets.Keys.Order(StringComparer.Ordinal))}.");

    public string? Absolute(string target) => site.BaseUrl is null ? null : site.BaseUrl + HomeAsFolder(target);

    public HostObject Reference(string slug)
    {
        if (_cited?.Slug != slug)
            _cited = (slug, bibliography.Find(slug) ?? throw new TemplateFault($"The library has no paper “{slug}”. Pass a paper's `slug`."));
        return ReferenceModel.Reference.Of(_cited.Value.Reference);
    }

    private static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    private static string HomeAsFolder(string target) => target == "index.html" ? "" : target;
}

/// <summary>Site-relative addresses as seen from a page.</summary>
internal static class RelativeAddress
{
    private static readonly string[] Ups = ["", "../", "../../", "../../../"];

    /// <summary>From <c>papers/a.html</c>, <c>papers/b.html</c> is <c>b.html</c> and <c>index.html</c> <c>../index.html</c>.</summary>
    public static string From(string page, string target)
    {
        var shared = 0;
        for (var i = 0; i < page.Length && i < target.Length && page[i] == target[i]; i++)
        {
            if (page[i] == '/')
                shared = i + 1;
        }
        var up = page.AsSpan(shared).Count('/');
        return string.Concat(up < Ups.Length ? Ups[up] : string.Concat(Enumerable.Repeat("../", up)), target.AsSpan(shared));
    }

    /// <summary>The site-relative address of a link in a page; null where it leads out of the site.</summary>
    public static string? Resolve(string page, string link)
    {
        var root = new Uri("kb://site/");
        return Uri.TryCreate(new Uri(root, page), link, out var uri) && uri.Scheme == "kb" && uri.Host == "site"
            ? uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped).TrimStart('/')
            : null;
    }
}
