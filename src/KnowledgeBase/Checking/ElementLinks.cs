using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeBase.Checking;

/// <param name="IsLoaded">The browser loads it along with the page.</param>
/// <param name="IsFollowed">A reader can go there.</param>
/// <param name="IsRedirect">The browser goes there by itself.</param>
internal readonly record struct ElementLink(string Address, bool IsLoaded, bool IsFollowed, bool IsRedirect = false);

/// <summary>Finds every address in an HTML or SVG element.</summary>
internal static partial class ElementLinks
{
    private const string XLink = "xlink:href";
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IEnumerable<ElementLink> Of(IElement element) =>
        element.LocalName switch
        {
            "a" or "area" =>
            [
                .. Attribute(element, "href", followed: true),
                .. Attribute(element, XLink, followed: true),
                .. Pings(element),
            ],
            "link" => Attribute(element, "href", loaded: IsLoadedLink(element)),
            "base" => Attribute(element, "href"),
            "use" or "image" => Drawn(element),
            "form" => Attribute(element, "action", followed: true),
            "button" => Attribute(element, "formaction", followed: true),
            "input" =>
            [
                .. Attribute(element, "src", loaded: true),
                .. Attribute(element, "formaction", followed: true),
            ],
            "body" or "table" or "td" or "th" => Attribute(element, "background", loaded: true),
            "object" => Attribute(element, "data", loaded: true),
            "img" or "source" => [.. Attribute(element, "src", loaded: true), .. SourceSet(element)],
            "video" => [.. Attribute(element, "src", loaded: true), .. Attribute(element, "poster", loaded: true)],
            "script" => [.. Attribute(element, "src", loaded: true), .. Drawn(element)],
            "iframe" or "audio" or "track" or "embed" => Attribute(element, "src", loaded: true),
            "meta" => Refresh(element),
            _ => [],
        };

    /// <summary>Whether the element redirects the page's readers to another page.</summary>
    public static bool IsRedirect(IElement element) => element.LocalName == "meta" && Refresh(element).Any();

    private static IEnumerable<ElementLink> Attribute(
        IElement element,
        string name,
        bool loaded = false,
        bool followed = false
    ) => element.GetAttribute(name) is { } address ? [new ElementLink(address, loaded, followed)] : [];

    /// <summary>Addresses that are notified when a reader follows the link.</summary>
    private static IEnumerable<ElementLink> Pings(IElement link) =>
        (link.GetAttribute("ping") ?? "")
            .Split((char[]?)null, Trimmed)
            .Select(address => new ElementLink(address, IsLoaded: true, IsFollowed: false));

    /// <summary>What an SVG element loads.</summary>
    private static IEnumerable<ElementLink> Drawn(IElement element) =>
        [.. Attribute(element, "href", loaded: true), .. Attribute(element, XLink, loaded: true)];

    private static bool IsLoadedLink(IElement link) =>
        link.GetAttribute("rel") is { } rel && LoadedRelation().IsMatch(rel);

    private static IEnumerable<ElementLink> SourceSet(IElement element) =>
        (element.GetAttribute("srcset") ?? "")
            .Split(", ", Trimmed)
            .Select(candidate => new ElementLink(
                candidate.Split(' ')[0].TrimEnd(','),
                IsLoaded: true,
                IsFollowed: false
            ));

    private static IEnumerable<ElementLink> Refresh(IElement meta) =>
        string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
        && RefreshTarget().Match(meta.GetAttribute("content") ?? "") is { Success: true } match
            ? [new ElementLink(match.Groups["url"].Value, IsLoaded: false, IsFollowed: true, IsRedirect: true)]
            : [];

    [GeneratedRegex(
        @"\b(stylesheet|icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LoadedRelation();

    /// <remarks>Source: HTML, "Shared declarative refresh steps"; <c>url=</c> may be missing.</remarks>
    [GeneratedRegex(
        """
            ^\s* (?:[0-9]|(?=\.)) [0-9.]* (?:\s*[;,]|\s) \s* (?:url\s*=\s*)?
            (?: '(?<url>[^']*) | "(?<url>[^"]*) | (?<url>[^\s].*) )
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RefreshTarget();
}
