using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Checking;

/// <summary>
/// Checks the scripts of one page against its Content-Security-Policy, which allows some by their hash.
/// </summary>
/// <remarks>Source: W3C, Content Security Policy Level 3, 8.3; HTML, "The script element".</remarks>
internal sealed partial class PageScripts
{
    private readonly HashSet<string> _allowed;

    private PageScripts(HashSet<string> allowed) => _allowed = allowed;

    /// <summary>Browsers obey a policy only in the head of the page.</summary>
    public static PageScripts Of(IHtmlDocument page)
    {
        var stated = page.Head?.QuerySelector("meta[http-equiv='Content-Security-Policy' i]")?.GetAttribute("content");
        var hashes = Hash().Matches(stated ?? "").Select(match => match.Groups["hash"].Value);
        return new PageScripts(hashes.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Reports whatever in an element would run if the policy did not forbid it.</summary>
    public IEnumerable<Diagnostic> Faults(IElement element, SourceLocation at)
    {
        if (element.LocalName == "script" && IsInline(element) && IsCode(element) && !IsAllowed(element))
            yield return SiteFaults.InlineScript(at);
        if (element.HasAttribute("srcdoc"))
            yield return SiteFaults.EmbeddedPage(at);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                yield return SiteFaults.EventHandler(at, attribute.Name);
        }
    }

    private static bool IsInline(IElement script) =>
        !script.HasAttribute("src") && !script.HasAttribute("href") && !script.HasAttribute("xlink:href");

    /// <summary>False if the type is one of data, such as <c>application/ld+json</c>.</summary>
    private static bool IsCode(IElement script)
    {
        var type = script.GetAttribute("type") ?? "";
        return !type.Contains('/', StringComparison.Ordinal) || CodeType().IsMatch(type);
    }

    private bool IsAllowed(IElement script) =>
        _allowed.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent))));

    [GeneratedRegex("'sha256-(?<hash>[A-Za-z0-9+/=]+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex("(?:java|ecma|j|live)script", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeType();
}
