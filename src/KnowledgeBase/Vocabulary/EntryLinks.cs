using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Vocabulary;

/// <summary>What an address leads to, told from the address.</summary>
internal static partial class EntryLinks
{
    /// <param name="url">Absolute.</param>
    public static EntryLink Of(string url) => new(KindOf(url), url);

    /// <summary>
    /// The address as an absolute one; null for a relative or other one, and where a character of it hides.
    /// </summary>
    public static string? Absolute(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && VisibleText.HidesNothing(url!.Trim())
            ? url!.Trim()
            : null;

    /// <summary>A repository, given by its address or as <c>owner/name</c>.</summary>
    public static string? Repository(string? text)
    {
        if (Absolute(text) is { } address)
            return address;
        var name = text?.Trim() ?? "";
        return RepositoryName().IsMatch(name) ? $"https://github.com/{name}" : null;
    }

    /// <summary>In lower case, without <c>www.</c></summary>
    internal static string HostOf(Uri uri)
    {
        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static LinkKind KindOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return LinkKind.Other;
        var path = address.AbsolutePath;
        return address.Host switch
        {
            "github.com" or "gitlab.com" or "bitbucket.org" or "codeberg.org" => LinkKind.Code,
            "youtu.be" or "youtube.com" or "www.youtube.com" or "vimeo.com" => LinkKind.Video,
            "huggingface.co" when path.StartsWith("/datasets/", StringComparison.Ordinal) => LinkKind.Data,
            "huggingface.co" when path.StartsWith("/spaces/", StringComparison.Ordinal) => LinkKind.Demo,
            var host when host.EndsWith(".github.io", StringComparison.Ordinal) => LinkKind.Project,
            _ => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? LinkKind.Pdf : LinkKind.Other,
        };
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}
