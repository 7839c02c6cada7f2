using KnowledgeBase.Editorial;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>A kind of page: how its pages are made, and what holds for all of them.</summary>
internal abstract class PageKind
{
    /// <summary>Names its templates: <c>pages/paper.sbn-html</c> and <c>pages/paper.sbn-md</c>.</summary>
    public string Name => Model.Name;

    public abstract TemplateModel Model { get; }

    /// <summary>Whether it shows papers, and a site without any has no such page.</summary>
    public bool IsOfPapers { get; init; } = true;

    /// <summary>Whether search engines are told of its pages.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether its pages have a Markdown twin at the same address with <c>.md</c>.</summary>
    public bool HasTwin { get; init; } = true;

    /// <summary>Whether even the briefest site has the twins of its first pages.</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether its lists grow, so that people follow them.</summary>
    public bool HasFeed { get; init; }

    /// <summary>Whether it is shown at addresses that are not its own, as 404.html is.</summary>
    public bool IsShownAnywhere { get; init; }

    /// <summary>The filter of the search page that finds the papers of one of its lists; null without.</summary>
    public string? SearchFilter { get; init; }

    /// <summary>Its place in the default menu; null without.</summary>
    internal MenuEntry? Menu { get; init; }

    /// <summary>Makes the list of its pages; null without.</summary>
    internal Func<SiteView, IEnumerable<LazyPage>>? Index { get; init; }

    /// <summary>What search finds of it by name; null for nothing.</summary>
    internal DirectoryPart? Directory { get; init; }

    /// <summary>Where <c>llms.txt</c> names its first pages; null for nowhere.</summary>
    internal Overview? Overview { get; init; }

    /// <summary>Makes all of its pages.</summary>
    internal abstract IEnumerable<LazyPage> Pages(SiteView site);

    /// <summary>A page of this kind as templates see it.</summary>
    internal abstract HostObject See(Page page);
}

internal sealed class PageKind<T>(TemplateModel<T> model, Func<SiteView, IEnumerable<LazyPage>> pages) : PageKind
    where T : Page
{
    public override TemplateModel Model => model;

    internal override IEnumerable<LazyPage> Pages(SiteView site) => pages(site);

    internal override HostObject See(Page page) => model.Of((T)page);
}

/// <param name="Place">In the menu, from 1.</param>
/// <param name="Link">Null where this site has nothing to show.</param>
internal sealed record MenuEntry(int Place, Func<EditorialFiles, PageLink?> Link)
{
    public MenuEntry(int place, string title, string url)
        : this(place, _ => new PageLink(title, url)) { }

    /// <summary>Whether it stands behind the main entries.</summary>
    public bool IsBehind { get; init; }
}

/// <param name="Word">Names the kind in the search index.</param>
internal sealed record DirectoryPart(string Word, Func<SiteView, IEnumerable<NamedPage>> Pages)
{
    /// <summary>A page that every site has.</summary>
    public static DirectoryPart Page(string title, string url) => new("page", _ => [NamedPage.Of(title, url)]);
}

/// <param name="Heading">Kinds may share one.</param>
/// <param name="Most">Pages that are named, the newest where they have dates.</param>
internal sealed record Overview(string Heading, int Most = int.MaxValue);
