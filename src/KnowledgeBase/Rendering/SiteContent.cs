using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Rendering;

/// <summary>All files of the site; each is made when it is asked for, so that nobody holds the whole site.</summary>
internal sealed class SiteContent
{
    private readonly ImmutableArray<LazyPage> _pages;
    private readonly ImmutableArray<SiteFile> _files;
    private readonly SiteModel _site;
    private readonly PageRenderer _renderer;
    private readonly bool _hasFaultyTheme;
    private readonly bool _isMarkdownOnly;

    /// <summary>Null where browsers keep nothing.</summary>
    private readonly ReadOnlyMemory<byte>? _offlineScript;

    /// <param name="files">What is neither a page nor the theme's.</param>
    public SiteContent(SiteView view, ImmutableArray<LazyPage> pages, IEnumerable<SiteFile> files, Theme theme)
        : this(view, pages, [.. files, .. theme.Files, NoJekyll], theme, isMarkdownOnly: false) { }

    private SiteContent(
        SiteView view,
        ImmutableArray<LazyPage> pages,
        ImmutableArray<SiteFile> files,
        Theme theme,
        bool isMarkdownOnly
    )
    {
        var site = view.Site;
        View = view;
        _pages = pages;
        _files = files;
        _site = site;
        _hasFaultyTheme = theme.Templates.Errors.Count > 0;
        _isMarkdownOnly = isMarkdownOnly;
        _offlineScript = site.IsOffline && !isMarkdownOnly ? OfflineScript(theme) : null;
        var twins = _pages.Where(site.Extent.HasTwin).Select(page => page.TwinUrl);
        List<string> paths =
        [
            .. isMarkdownOnly ? [PageFiles.ReadMe] : _pages.Select(page => page.Url),
            .. twins,
            .. _files.Select(file => file.Path),
            .. _offlineScript is null ? [] : new[] { PageUrls.OfflineWorker },
        ];
        Paths = paths.ToFrozenSet(StringComparer.Ordinal);
        var addresses = new SiteAddresses(Paths, theme.Assets, site.Url, isMarkdownOnly);
        _renderer = new PageRenderer(theme, site, addresses);
        Diagnostics =
        [
            .. Repeated(paths.Select(path => path.ToLowerInvariant()))
                .Select(path => PageFaults.AddressTaken(new SourceLocation(path))),
            .. PageRenderer.Missing(theme, pages),
        ];
    }

    /// <summary>The pages as a folder of Markdown, and nothing else.</summary>
    public static SiteContent MarkdownOf(SiteView view, ImmutableArray<LazyPage> pages, Theme theme) =>
        new(view, [.. pages.Where(view.Extent.HasTwin)], [], theme, isMarkdownOnly: true);

    public SiteView View { get; }

    /// <summary>Every path, before anything is rendered.</summary>
    public FrozenSet<string> Paths { get; }

    public ImmutableArray<LazyPage> Pages => _pages;

    /// <summary>Clashes of addresses, templates that are missing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Makes everything on all cores and hands each file to <paramref name="write"/>, in no order; the bytes of a page
    /// are
    /// good during the call only.
    /// </summary>
    /// <returns>Faults of templates and broken links.</returns>
    public IReadOnlyCollection<Diagnostic> Write(Action<SiteFile> write)
    {
        if (_offlineScript is not { } script)
            return WriteAll(write);
        var worker = new OfflineWorker(script);
        var faults = WriteAll(file =>
        {
            worker.Add(file);
            write(file);
        });
        write(worker.ToFile());
        return faults;
    }

    private ConcurrentBag<Diagnostic> WriteAll(Action<SiteFile> write)
    {
        var faults = new ConcurrentBag<Diagnostic>();

        // Streamed files take long and some lists are as large as a thousand pages: they are begun first.
        ParallelLoop.All(
            () => ParallelLoop.ForEach(_files.OrderByDescending(file => file.IsStreamed), file =>
                {
                    foreach (var fault in PageFiles.Guarded(file.Path, () => Done(() => write(file))))
                        faults.Add(fault);
                }),
            () =>
            {
                foreach (var fault in WritePages(_pages, write))
                    faults.Add(fault);
            }
        );
        return faults;
    }

    /// <summary>Some pages, with their twins; as above.</summary>
    public IReadOnlyCollection<Diagnostic> WritePages(ImmutableArray<LazyPage> pages, Action<SiteFile> write) =>
        new PageFiles(_renderer, _site.Extent, _isMarkdownOnly).Write(pages, write);

    /// <summary>
    /// What rendering finds wrong in a theme of which some templates cannot be read: who mends those would else be told
    /// of
    /// the others only then. Nothing is asked of a theme without faults.
    /// </summary>
    public IReadOnlyCollection<Diagnostic> FaultsOfTheme() => _hasFaultyTheme ? WritePages(_pages, _ => { }) : [];

    /// <summary>The pages, HTML and Markdown, one at a time and in order.</summary>
    public IEnumerable<(SiteFile File, ImmutableArray<Diagnostic> Diagnostics)> Render()
    {
        foreach (var lazy in _pages)
        {
            yield return Render(lazy, PageFormat.Html, lazy.Url);
            if (_site.Extent.HasTwin(lazy))
                yield return Render(lazy, PageFormat.Markdown, lazy.TwinUrl);
        }
    }

    /// <summary>The size of every file but the pages'.</summary>
    public long BytesBesidePages() =>
        ParallelMap.Map(_files, file => file.Parts().Sum(part => (long)part.Length)).Sum();

    /// <summary>
    /// Whether the site made an address by itself, of an arXiv identifier, a DOI or a note's path in the repository: to
    /// ask for each of these would ask one server for every paper, and prove nothing of what people wrote.
    /// </summary>
    public bool IsMadeOfAnIdentifier(string address) =>
        address.StartsWith("https://arxiv.org/", StringComparison.Ordinal)
        || address.StartsWith("https://doi.org/", StringComparison.Ordinal)
        || (_site.Repository is { } repository && address.StartsWith(repository, StringComparison.Ordinal));

    private (SiteFile File, ImmutableArray<Diagnostic> Diagnostics) Render(
        LazyPage lazy,
        PageFormat format,
        string path
    )
    {
        var text = new ArrayBufferWriter<byte>();
        var faults = PageFiles.Guarded(lazy.Url, () => _renderer.Render(lazy.Make(), format, text));
        return (new SiteFile(path, text.WrittenMemory), faults);
    }

    /// <summary>Null in a theme without.</summary>
    private static ReadOnlyMemory<byte>? OfflineScript(Theme theme) =>
        theme.Assets.TryGetValue(OfflineWorker.Asset, out var path)
            ? theme.Files.FirstOrDefault(file => file.Path == path)?.Content()
            : null;

    private static ImmutableArray<Diagnostic> Done(Action write)
    {
        write();
        return [];
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.Where(path => !seen.Add(path)).Distinct(StringComparer.Ordinal);
    }

    // GitHub Pages would else leave out names that begin with an underscore.
    private static SiteFile NoJekyll => new(".nojekyll", ReadOnlyMemory<byte>.Empty);
}
