using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Citations;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Exports;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Site;

/// <summary>All files of the site; pages are rendered when they are asked for, so that no one holds the whole site.</summary>
public sealed class SiteContent
{
    private readonly ImmutableArray<LatePage> _pages;
    private readonly ImmutableArray<SiteFile> _files;
    private readonly ImmutableArray<LateFile> _lists;
    private readonly ImmutableArray<LongFile> _long;
    private readonly PageRenderer _renderer;
    private readonly bool _hasFaultyTheme;
    private readonly SiteExtent _extent;

    /// <param name="files">What is not made of pages: data, search, sitemap.</param>
    /// <param name="lists">What stands beside lists: bibliographies, feeds.</param>
    /// <param name="whole">What has all of the library.</param>
    public SiteContent(
        ImmutableArray<LatePage> pages, IEnumerable<SiteFile> files, IEnumerable<LateFile> lists, IEnumerable<LongFile> whole,
        Theme theme, SiteModel site, Bibliography bibliography)
    {
        (_pages, _extent, _long) = (pages, site.Extent, [.. whole]);
        _files = [.. files, .. theme.Files.Select(file => new SiteFile(file.Path, file.Content)), WebManifest.Of(site, theme), NoJekyll];
        _lists = [.. lists];
        _hasFaultyTheme = theme.Templates.Errors.Count > 0;
        var paths = _pages.Select(page => page.Url)
            .Concat(_pages.Where(site.Extent.HasTwin).Select(page => page.TwinUrl))
            .Concat(_files.Select(file => file.Path))
            .Concat(_lists.Select(file => file.Path))
            .Concat(_long.Select(file => file.Path))
            .ToList();
        Paths = paths.ToFrozenSet(StringComparer.Ordinal);
        _renderer = new PageRenderer(theme, site, new SiteAddresses(Paths, theme.Assets, site.Url), bibliography);
        Diagnostics =
        [
            .. Repeated(paths.Select(path => path.ToLowerInvariant())).Select(path => PageFaults.AddressTaken(new SourceLocation(path))),
            .. PageRenderer.Missing(theme, pages),
        ];
    }

    /// <summary>Every path, before anything is rendered.</summary>
    public FrozenSet<string> Paths { get; }

    public int PageCount => _pages.Length;

    /// <summary>Clashes of addresses, templates that are missing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Renders everything in parallel and hands each file to the sink, in no order; its bytes are good during the call only.</summary>
    /// <returns>Faults of templates and broken links.</returns>
    public IReadOnlyCollection<Diagnostic> Write(Action<SiteFile> sink, Action<LongFile> longSink)
    {
        var faults = new ConcurrentBag<Diagnostic>();
        void Guarded(string path, Action write)
        {
            foreach (var fault in PageFiles.Guarded(path, () => Done(write)))
                faults.Add(fault);
        }

        // Each of these takes long, and none is even: some lists are as large as a thousand pages.
        ParallelLoop.All(
            () => ParallelLoop.ForEach(_long, file => Guarded(file.Path, () => longSink(file))),
            () => ParallelLoop.ForEach(_lists, list => Guarded(list.Path, () => sink(new SiteFile(list.Path, list.Content())))),
            () => ParallelLoop.ForEach(_files, file => Guarded(file.Path, () => sink(file))),
            () =>
            {
                foreach (var fault in WritePages(sink))
                    faults.Add(fault);
            });
        return faults;
    }

    /// <summary>The pages alone; as above.</summary>
    public IReadOnlyCollection<Diagnostic> WritePages(Action<SiteFile> sink) => new PageFiles(_renderer, _extent).Write(_pages, sink);

    /// <summary>
    /// What rendering finds wrong in a theme of which some templates cannot be read: who mends those would else be told of
    /// the others only then. Nothing is asked of a theme without faults.
    /// </summary>
    public IReadOnlyCollection<Diagnostic> FaultsOfTheme() => _hasFaultyTheme ? WritePages(_ => { }) : [];

    /// <summary>The pages, one at a time and in order.</summary>
    public IEnumerable<(SiteFile File, ImmutableArray<Diagnostic> Diagnostics)> Render()
    {
        foreach (var late in _pages)
        {
            var html = new ArrayBufferWriter<byte>();
            var faults = PageFiles.Guarded(late.Url, () => _renderer.Render(late.Make(), html));
            yield return (new SiteFile(late.Url, html.WrittenMemory), faults);
        }
    }

    /// <summary>The size of every file but the pages' HTML.</summary>
    public long BytesBesidePages() =>
        _files.Sum(file => (long)file.Content.Length) +
        ParallelMap.Map(_lists, list => (long)list.Content().Length).Sum() +
        _long.Sum(file => file.Parts().Sum(part => (long)part.Length)) +
        ParallelMap.Map([.. _pages.Where(_extent.HasTwin)], page =>
        {
            var twin = new ArrayBufferWriter<byte>();
            MarkdownTwin.Write(page.Make(), twin);
            return (long)twin.WrittenCount;
        }).Sum();

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
    private static SiteFile NoJekyll => new(".nojekyll", Encoding.UTF8.GetBytes(""));
}
