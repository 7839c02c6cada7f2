using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Rendering;

/// <summary>Pages to HTML and to Markdown by the theme's templates; safe to use from several threads.</summary>
internal sealed class PageRenderer
{
    private const string LayoutPath = "layouts/base.sbn-html";

    private readonly Theme _theme;
    private readonly SiteAddresses _addresses;
    private readonly HostObject _site;
    private readonly SafeMarkup _contentSecurity;
    private readonly FrozenSet<string> _menu;
    private readonly ConcurrentDictionary<Place, FragmentScope> _fragments = new();

    public PageRenderer(Theme theme, SiteModel site, SiteAddresses addresses)
    {
        _theme = theme;
        _addresses = addresses;
        _site = SiteModel.Model.Of(site);
        _menu = site
            .Menu.Concat(site.More)
            .Select(item => item.Url)
            .Concat([PageUrls.Home, PageUrls.Search, PageUrls.Reading])
            .ToFrozenSet(StringComparer.Ordinal);
        _contentSecurity = new SafeMarkup(ContentSecurity.Policy(theme.InlineScripts)); // It has single quotes only.
    }

    /// <summary>What the theme lacks for these pages.</summary>
    public static IEnumerable<Diagnostic> Missing(Theme theme, IEnumerable<LazyPage> pages) =>
        pages
            .Select(page => page.Kind)
            .Distinct()
            .SelectMany(kind => Formats(kind).Select(format => (kind.Name, Path: PathOf(kind.Name, format))))
            .OrderBy(template => template.Path, StringComparer.Ordinal)
            .Where(template => theme.Templates.Find(template.Path) is null)
            .Select(template =>
                ThemeFaults.MissingTemplate(new SourceLocation("theme/" + template.Path), template.Name)
            )
            .Concat(
                theme.Templates.Find(LayoutPath) is null
                    ? [ThemeFaults.MissingTemplate(new SourceLocation("theme/" + LayoutPath), "any")]
                    : []
            );

    /// <param name="output">Receives UTF-8, up to the place where a template failed.</param>
    /// <returns>Faults of templates and broken links.</returns>
    public ImmutableArray<Diagnostic> Render(Page page, PageFormat format, IBufferWriter<byte> output)
    {
        var prefix = page.Kind.IsShownAnywhere ? _addresses.BasePath : null;
        var context = new PageContext(_addresses, format, page.Url, prefix);
        var model = page.Kind.See(page);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["site"] = _site,
            ["page"] = model,
            ["sections"] = Sections(page, context),
        };
        if (format == PageFormat.Html)
        {
            values.Add("here", _menu.Contains(page.Url) ? page.Url : null);
            values.Add("csp", _contentSecurity);
        }
        var place = new Place(format, prefix ?? PlaceOf(page.Url), prefix);
        var scope = new RenderScope(values, context) { Fragments = _fragments.GetOrAdd(place, FragmentsAt) };
        try
        {
            _theme
                .Templates.Find(PathOf(page.Kind.Name, format))
                ?.Render(model, output, scope, format == PageFormat.Html ? _theme.Templates.Find(LayoutPath) : null);
        }
        catch (TemplateException fault)
        {
            return [.. fault.Errors.Select(error => error.ToDiagnostic())];
        }
        return [.. context.Broken.Select(target => PageFaults.BrokenLink(new SourceLocation(page.Url), target))];
    }

    private static IEnumerable<PageFormat> Formats(PageKind kind) =>
        kind.HasTwin ? [PageFormat.Html, PageFormat.Markdown] : [PageFormat.Html];

    /// <param name="Url">An address that leads as those of all pages in this place do.</param>
    private readonly record struct Place(PageFormat Format, string Url, string? Prefix);

    private FragmentScope FragmentsAt(Place place) =>
        new($"{place.Format} {place.Url}", () =>
            new RenderScope(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["site"] = _site },
                new PageContext(_addresses, place.Format, place.Url, place.Prefix, isShared: true)
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
        {
            sections[section.Name] = new SafeMarkup(
                context.Format == PageFormat.Html
                    ? MarkdownRenderer.ToHtml(section, page.Url, context)
                    : MarkdownSource.Of(section, page.Url, context)
            );
        }
        return new NamedValues(sections);
    }

    private static string PathOf(string kind, PageFormat format) =>
        $"pages/{kind}.{(format == PageFormat.Html ? "sbn-html" : "sbn-md")}";
}
