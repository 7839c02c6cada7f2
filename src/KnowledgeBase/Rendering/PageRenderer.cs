using System.Buffers;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Pages;
using KnowledgeBase.References;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Rendering;

/// <param name="Html">UTF-8; empty where a template failed.</param>
public sealed record RenderedPage(ReadOnlyMemory<byte> Html, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Pages to HTML by the theme's templates; safe to use from several threads.</summary>
public sealed class PageRenderer
{
    private const string LayoutPath = "layouts/base.sbn-html";

    private readonly Theme _theme;
    private readonly SiteAddresses _addresses;
    private readonly Bibliography _bibliography;
    private readonly Value _site;
    private readonly Value _contentSecurity;

    public PageRenderer(Theme theme, SiteModel site, SiteAddresses addresses, Bibliography bibliography)
    {
        _theme = theme;
        _addresses = addresses;
        _bibliography = bibliography;
        _site = Value.Of(site, RowModels.Site);
        _contentSecurity = ContentSecurity.Policy(theme.InlineScripts);
    }

    /// <summary>What the theme lacks for these pages.</summary>
    public static IEnumerable<Diagnostic> Missing(Theme theme, IEnumerable<Page> pages) =>
        pages.Select(page => page.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(kind => theme.Templates.Find(PathOf(kind)) is null)
            .Select(kind => ThemeFaults.MissingTemplate(new SourceLocation("theme/" + PathOf(kind)), kind))
            .Concat(theme.Templates.Find(LayoutPath) is null
                ? [ThemeFaults.MissingTemplate(new SourceLocation("theme/" + LayoutPath), "any")]
                : []);

    public RenderedPage Render(Page page)
    {
        var context = new PageContext(_addresses, _bibliography, page.Url, page is NotFoundPage ? _addresses.BasePath : null);
        var model = PageModels.Of(page);
        var scope = new RenderScope(
            new Dictionary<string, Value>(StringComparer.Ordinal)
            {
                ["site"] = _site,
                ["page"] = model,
                ["sections"] = Sections(page, context),
                ["csp"] = _contentSecurity,
            },
            context);
        var html = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            _theme.Templates.Find(PathOf(page.Kind))!.Render(model, html, scope, _theme.Templates.Find(LayoutPath));
        }
        catch (TemplateException fault)
        {
            return new RenderedPage(default, [.. fault.Errors.Select(error => error.ToDiagnostic())]);
        }
        return new RenderedPage(
            html.WrittenMemory,
            [.. context.Broken.Select(target => PageFaults.BrokenLink(new SourceLocation(page.Url), target))]);
    }

    private static Value Sections(Page page, PageContext context) => Value.Object(page.Body.ToDictionary(
        section => section.Name,
        section => Value.Html(MarkdownRenderer.ToHtml(section, page.Url, context)),
        StringComparer.Ordinal));

    private static string PathOf(string kind) => $"pages/{kind}.sbn-html";
}
