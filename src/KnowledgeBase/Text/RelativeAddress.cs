namespace KnowledgeBase.Text;

/// <summary>Site-relative addresses as seen from a page.</summary>
internal static class RelativeAddress
{
    private static readonly string[] Ups = ["", "../", "../../", "../../../"];

    /// <summary>From <c>papers/a.html</c>, <c>papers/b.html</c> is <c>b.html</c>.</summary>
    public static string From(string page, string target)
    {
        var shared = 0;
        for (var i = 0; i < page.Length && i < target.Length && page[i] == target[i]; i++)
        {
            if (page[i] == '/')
                shared = i + 1;
        }
        var up = page.AsSpan(shared).Count('/');
        var ups = up < Ups.Length ? Ups[up] : string.Concat(Enumerable.Repeat("../", up));
        return string.Concat(ups, target.AsSpan(shared));
    }

    /// <summary>An address without its query and its fragment.</summary>
    public static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    /// <summary>The site-relative address of a link in a page; null where it leads out of the site.</summary>
    public static string? Resolve(string page, string link)
    {
        var root = new Uri("kb://site/");
        if (!Uri.TryCreate(new Uri(root, page), link, out var uri) || uri.Scheme != "kb" || uri.Host != "site")
            return null;
        const UriComponents Parts = UriComponents.PathAndQuery | UriComponents.Fragment;
        return uri.GetComponents(Parts, UriFormat.UriEscaped).TrimStart('/');
    }
}
