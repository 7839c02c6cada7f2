using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Rendering;

/// <summary>Pages to HTML by the theme's templates; safe to use from several threads.</summary>
internal sealed class PageRenderer
{
    private const string LayoutPath = "layouts/base.sbn-html";

    private readonly Theme _theme;
    private readonly SiteAddresses _addresses;
    private readonly HostObject _site;
    private readonly SafeHtml _contentSecurity;
    private readonly FrozenSet<string> _menu;
    private readonly ConcurrentDictionary<string, FragmentScope> _fragments = new(StringComparer.Ordinal);

    public PageRenderer(Theme theme, SiteModel site, SiteAddresses addresses)
    {
        _theme = theme;
        _addresses = addresses;
        _site = SiteModel.Model.Of(site);
        _menu = site
            .Menu.Select(item => item.Url)
            .Concat([PageUrls.Home, PageUrls.Search])
            .ToFrozenSet(StringComparer.Ordinal);
        _contentSecurity = new SafeHtml(ContentSecurity.Policy(theme.InlineScripts)); // It has single quotes only.
    }

    /// <summary>What the theme lacks for these pages.</summary>
    public static IEnumerable<Diagnostic> Missing(Theme theme, IEnumerable<LazyPage> pages) =>
        pages
            .Select(page => page.Kind)
            .Distinct()
            .Select(kind => kind.Name)
            .Order(StringComparer.Ordinal)
            .Where(kind => theme.Templates.Find(PathOf(kind)) is null)
            .Select(kind => ThemeFaults.MissingTemplate(new SourceLocation("theme/" + PathOf(kind)), kind))
            .Concat(
                theme.Templates.Find(LayoutPath) is null
                    ? [ThemeFaults.MissingTemplate(new SourceLocation("theme/" + LayoutPath), "any")]
                    : []
            );

    /// <param name="html">Receives UTF-8, up to the place where a template failed.</param>
    /// <returns>Faults of templates and broken links.</returns>
    public ImmutableArray<Diagnostic> Render(Page page, IBufferWriter<byte> html)
    {
        var prefix = page.Kind.IsShownAnywhere ? _addresses.BasePath : null;
        var context = new PageContext(_addresses, page.Url, prefix);
        var model = page.Kind.See(page);
        var scope = new RenderScope(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["site"] = _site,
                ["page"] = model,
                ["sections"] = Sections(page, context),
                ["here"] = _menu.Contains(page.Url) ? page.Url : null,
                ["csp"] = _contentSecurity,
            },
            context
        )
        {
            Fragments = _fragments.GetOrAdd(prefix ?? PlaceOf(page.Url), FragmentsAt, prefix),
        };
        try
        {
            _theme
                .Templates.Find(PathOf(page.Kind.Name))
                ?.Render(model, html, scope, _theme.Templates.Find(LayoutPath));
        }
        catch (TemplateException fault)
        {
            return [.. fault.Errors.Select(error => error.ToDiagnostic())];
        }
        return [.. context.Broken.Select(target => PageFaults.BrokenLink(new SourceLocation(page.Url), target))];
    }

    /// <param name="place">An address that leads as those of all pages in this place do.</param>
    private FragmentScope FragmentsAt(string place, string? prefix) =>
        new(place, () =>
            new RenderScope(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["site"] = _site },
                new PageContext(_addresses, place, prefix, isShared: true)
            )
        );

    /// <summary>
    /// The uppermost folder of an address and how far below it the page lies: its links name no folder between them.
    /// </summary>
    private static string PlaceOf(string url)
    {
        var top = url.IndexOf('/', StringComparison.Ordinal) + 1;
        return url[..top] + string.Concat(Enumerable.Repeat("-/", url.AsSpan(top).Count('/')));
    }

    private static NamedValues Sections(Page page, PageContext context)
    {
        var sections = Section.Names.ToDictionary(name => name, object? (_) => null, StringComparer.Ordinal);
        foreach (var section in page.Body)
            sections[section.Name] = new SafeHtml(MarkdownRenderer.ToHtml(section, page.Url, context));
        return new NamedValues(sections);
    }

    private static string PathOf(string kind) => $"pages/{kind}.sbn-html";
}
