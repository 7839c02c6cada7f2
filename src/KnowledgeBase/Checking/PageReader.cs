using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Checking;

/// <summary>What the check keeps of a page once its document is gone.</summary>
/// <param name="Faults">What is wrong with the page itself.</param>
/// <param name="IsForOldAddresses">
/// The page leads on from an address that has moved, or that several things share.
/// </param>
/// <param name="Follows">The pages that a reader can go to from here.</param>
/// <param name="Anchors">Links to a place inside a page, which may not have been read yet.</param>
/// <param name="External">Links to other sites, each address once.</param>
internal sealed record PageFacts(
    string Path,
    bool IsForOldAddresses,
    ImmutableArray<string> Ids,
    ImmutableArray<string> Follows,
    ImmutableArray<AnchorLink> Anchors,
    ImmutableArray<ExternalLink> External,
    ImmutableArray<Diagnostic> Faults
);

/// <param name="Link">The link as the page states it.</param>
internal readonly record struct AnchorLink(SourceLocation At, string Link, string Page, string Fragment);

/// <summary>Parses one page and checks everything that can be checked without the others.</summary>
internal sealed class PageReader
{
    /// <summary>In bytes. A larger page is slow to open on a phone.</summary>
    public const int LargePage = 150_000;

    private const string NotFoundPage = "404.html";
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    private readonly string _path;
    private readonly IReadOnlySet<string> _site;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _follows = new(StringComparer.Ordinal);
    private readonly List<AnchorLink> _anchors = [];
    private readonly Dictionary<string, ExternalLink> _external = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _faults = [];

    private PageReader(string path, IReadOnlySet<string> site)
    {
        _path = path;
        _site = site;
    }

    /// <param name="site">Every path of the site.</param>
    public static PageFacts Read(string path, ReadOnlyMemory<byte> html, IReadOnlySet<string> site)
    {
        using var document = new HtmlParser(Options).ParseDocument(Encoding.UTF8.GetString(html.Span));
        return new PageReader(path, site).Read(document, html.Length);
    }

    private PageFacts Read(IHtmlDocument document, int bytes)
    {
        if (bytes > LargePage)
            _faults.Add(SiteFaults.LargePage(new SourceLocation(_path), bytes, LargePage));
        if (string.IsNullOrWhiteSpace(document.Title))
            _faults.Add(SiteFaults.MissingTitle(new SourceLocation(_path)));
        if (string.IsNullOrWhiteSpace(document.DocumentElement.GetAttribute("lang")))
            _faults.Add(SiteFaults.MissingLanguage(new SourceLocation(_path)));
        var folder = RelativeLinksStartAt(document);
        var scripts = PageScripts.Of(document);
        foreach (var element in document.All)
        {
            Read(element, folder);
            _faults.AddRange(scripts.Faults(element, At(element)));
        }
        return new PageFacts(
            _path,
            IsForOldAddresses(document),
            [.. _ids.Keys],
            [.. _follows],
            [.. _anchors],
            [.. _external.Values],
            [.. _faults]
        );
    }

    private static bool IsForOldAddresses(IHtmlDocument document) =>
        document.All.Any(ElementLinks.IsRedirect) || document.Body?.GetAttribute("data-kind") == "contested";

    /// <summary>The page for missing addresses is shown at any address, so its base may be the site's root.</summary>
    private string RelativeLinksStartAt(IHtmlDocument document) =>
        _path == NotFoundPage && document.QuerySelector("base[href]") is not null
            ? ""
            : _path[..(_path.LastIndexOf('/') + 1)];

    private void Read(IElement element, string folder)
    {
        if (element.Id is { Length: > 0 } id)
            AddId(id, element);
        if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name)
            _ids.TryAdd(name, At(element).Line);
        if (LacksAlternative(element))
            _faults.Add(SiteFaults.MissingAlternative(At(element), element.LocalName));
        foreach (var link in ElementLinks.Of(element))
            Follow(link, LinkTarget.Of(link.Address, _path, folder), At(element));
    }

    private void AddId(string id, IElement element)
    {
        if (!_ids.TryAdd(id, At(element).Line))
            _faults.Add(SiteFaults.DuplicateId(At(element), id, _ids[id]));
    }

    private void Follow(ElementLink link, LinkTarget target, SourceLocation at)
    {
        if (Fault(link, target, at) is { } fault)
        {
            if (_broken.Add(link.Address))
                _faults.Add(fault);
            return;
        }
        if (target.Scope == LinkScope.Elsewhere)
        {
            if (link.IsFollowed && WebAddress.TryParse(link.Address, out var uri))
            {
                var address = uri.GetLeftPart(UriPartial.Query);
                _external.TryAdd(address, new ExternalLink(at, address));
            }
            return;
        }
        var page = PathOf(target)!;
        if (link.IsFollowed)
            _follows.Add(page);
        if (target.Fragment is not ("" or "top"))
            _anchors.Add(new AnchorLink(at, link.Address, page, target.Fragment));
    }

    private Diagnostic? Fault(ElementLink link, LinkTarget target, SourceLocation at) =>
        target.Scope switch
        {
            LinkScope.Script => SiteFaults.ScriptLink(at, link.Address),
            LinkScope.Elsewhere when link.IsRedirect => SiteFaults.ForeignRefresh(at, link.Address),
            LinkScope.Elsewhere => IsForeignRequest(link) ? SiteFaults.ForeignRequest(at, link.Address) : null,
            LinkScope.HostRoot when _path != NotFoundPage => SiteFaults.RootRelativeLink(at, link.Address),
            _ => PathOf(target) is null ? SiteFaults.BrokenLink(at, link.Address) : null,
        };

    /// <summary>Null if the target is not a file of the site.</summary>
    private string? PathOf(LinkTarget target) =>
        target switch
        {
            { Path: null } => null,
            { Scope: LinkScope.HostRoot } => LinkTarget.BelowBasePath(target.Path, _site.Contains),
            _ => _site.Contains(target.Path) ? target.Path : null,
        };

    private static bool IsForeignRequest(ElementLink link) =>
        link.IsLoaded && !link.Address.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool LacksAlternative(IElement element) =>
        element.LocalName switch
        {
            "img" or "area" => !element.HasAttribute("alt"),
            "input" => element.GetAttribute("type") == "image" && !element.HasAttribute("alt"),
            "svg" => element.GetAttribute("role") == "img"
                && !element.HasAttribute("aria-label")
                && !element.HasAttribute("aria-labelledby")
                && !element.Children.Any(child => child.LocalName == "title"),
            _ => false,
        };

    private SourceLocation At(IElement element) =>
        element.SourceReference?.Position is { } position
            ? new SourceLocation(_path, position.Line, position.Column)
            : new SourceLocation(_path);
}
