using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Site;

/// <param name="IsLoaded">The browser fetches it with the page, without being asked.</param>
/// <param name="IsFollowed">A reader can go there.</param>
internal readonly record struct ElementLink(string Address, bool IsLoaded, bool IsFollowed);

/// <summary>Every address that an element of HTML or SVG states.</summary>
internal static partial class ElementLinks
{
    private const string XLink = "xlink:href";
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IEnumerable<ElementLink> Of(IElement element) => element.LocalName switch
    {
        "a" or "area" => [.. Attribute(element, "href", followed: true), .. Attribute(element, XLink, followed: true)],
        "link" => Attribute(element, "href", loaded: IsLoadedLink(element)),
        "base" => Attribute(element, "href"),
        "use" or "image" => [.. Attribute(element, "href", loaded: true), .. Attribute(element, XLink, loaded: true)],
        "form" => Attribute(element, "action", followed: true),
        "object" => Attribute(element, "data", loaded: true),
        "img" or "source" => [.. Attribute(element, "src", loaded: true), .. SourceSet(element)],
        "video" => [.. Attribute(element, "src", loaded: true), .. Attribute(element, "poster", loaded: true)],
        "script" or "iframe" or "audio" or "track" or "embed" or "input" => Attribute(element, "src", loaded: true),
        "meta" => Refresh(element),
        _ => [],
    };

    /// <summary>Whether a page sends its readers on to another one.</summary>
    public static bool IsRedirect(IElement element) => element.LocalName == "meta" && Refresh(element).Any();

    private static IEnumerable<ElementLink> Attribute(
        IElement element, string name, bool loaded = false, bool followed = false) =>
        element.GetAttribute(name) is { } address ? [new ElementLink(address, loaded, followed)] : [];

    private static bool IsLoadedLink(IElement link) =>
        link.GetAttribute("rel") is { } rel && LoadedRelation().IsMatch(rel);

    private static IEnumerable<ElementLink> SourceSet(IElement element) =>
        (element.GetAttribute("srcset") ?? "").Split(", ", Trimmed)
        .Select(candidate => new ElementLink(candidate.Split(' ')[0].TrimEnd(','), IsLoaded: true, IsFollowed: false));

    private static IEnumerable<ElementLink> Refresh(IElement meta) =>
        string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase) &&
        RefreshTarget().Match(meta.GetAttribute("content") ?? "") is { Success: true } match
            ? [new ElementLink(match.Groups["url"].Value, IsLoaded: false, IsFollowed: true)]
            : [];

    [GeneratedRegex(@"\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LoadedRelation();

    [GeneratedRegex(@"^\s*[0-9]+\s*[;,]\s*url\s*=\s*['""]?(?<url>[^'""]*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RefreshTarget();
}
