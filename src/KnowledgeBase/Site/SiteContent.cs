using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Pages;
using KnowledgeBase.References;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Site;

/// <param name="Path">Site-relative.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>A file that is made when it is written, so that no one holds them all.</summary>
public sealed record LateFile(string Path, Func<ReadOnlyMemory<byte>> Content);

/// <summary>All files of the site; pages are rendered when they are asked for, so that no one holds the whole site.</summary>
public sealed class SiteContent
{
    private const int BufferLength = 64 * 1024;

    private readonly ImmutableArray<LatePage> _pages;
    private readonly ImmutableArray<SiteFile> _files;
    private readonly ImmutableArray<LateFile> _lists;
    private readonly ImmutableArray<LongFile> _long;
    private readonly PageRenderer _renderer;
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

    private SiteContent(SiteContent other, ImmutableArray<LatePage> pages) =>
        (_pages, _files, _lists, _long, _renderer, _extent, Paths, Diagnostics) =
        (pages, other._files, other._lists, other._long, other._renderer, other._extent, other.Paths, other.Diagnostics);

    /// <summary>Every path, before anything is rendered.</summary>
    public FrozenSet<string> Paths { get; }

    public int PageCount => _pages.Length;

    /// <summary>Clashes of addresses, templates that are missing.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The same site with other pages at the same addresses.</summary>
    public SiteContent With(ImmutableArray<LatePage> pages) => new(this, pages);

    /// <summary>Renders everything in parallel and hands each file to the sink, in no order; its bytes are good during the call only.</summary>
    /// <returns>Faults of templates and broken links.</returns>
    /// <exception cref="AggregateException">A sink could not take a file.</exception>
    public IReadOnlyCollection<Diagnostic> Write(Action<SiteFile> sink, Action<LongFile> longSink)
    {
        IReadOnlyCollection<Diagnostic> faults = [];
        // Each of these takes long, and none is even: some lists are as large as a thousand pages.
        Parallel.Invoke(
            () => Parallel.ForEach(_long, longSink),
            () => Parallel.ForEach(_lists, list => sink(new SiteFile(list.Path, list.Content()))),
            () => Parallel.ForEach(_files, sink),
            () => faults = Write(_pages, sink));
        return faults;
    }

    /// <summary>Some pages of this site alone; as above.</summary>
    public IReadOnlyCollection<Diagnostic> Write(ImmutableArray<LatePage> pages, Action<SiteFile> sink)
    {
        var faults = new ConcurrentBag<Diagnostic>();
        ParallelLoop.Run(
            pages.Length,
            () => new ArrayBufferWriter<byte>(BufferLength),
            (index, buffer) =>
            {
                var page = pages[index].Make();
                foreach (var fault in _renderer.Render(page, Emptied(buffer)))
                    faults.Add(fault);
                sink(new SiteFile(page.Url, buffer.WrittenMemory));
                if (_extent.HasTwin(pages[index]))
                {
                    MarkdownTwin.Write(page, Emptied(buffer));
                    sink(new SiteFile(page.TwinUrl, buffer.WrittenMemory));
                }
            });
        return faults;
    }

    /// <summary>The pages, one at a time and in order.</summary>
    public IEnumerable<(SiteFile File, ImmutableArray<Diagnostic> Diagnostics)> Render()
    {
        foreach (var late in _pages)
        {
            var page = late.Make();
            var html = new ArrayBufferWriter<byte>();
            var faults = _renderer.Render(page, html);
            yield return (new SiteFile(page.Url, html.WrittenMemory), faults);
        }
    }

    /// <summary>The size of every file but the pages' HTML.</summary>
    public long BytesBesidePages() =>
        _files.Sum(file => (long)file.Content.Length) +
        _lists.AsParallel().Sum(list => (long)list.Content().Length) +
        _long.Sum(file => file.Parts().Sum(part => (long)part.Length)) +
        _pages.Where(_extent.HasTwin).AsParallel().Sum(page =>
        {
            var twin = new ArrayBufferWriter<byte>();
            MarkdownTwin.Write(page.Make(), twin);
            return (long)twin.WrittenCount;
        });

    private static IEnumerable<string> Repeated(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.Where(path => !seen.Add(path)).Distinct(StringComparer.Ordinal);
    }

    private static ArrayBufferWriter<byte> Emptied(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        return buffer;
    }

    // GitHub Pages would else leave out names that begin with an underscore.
    private static SiteFile NoJekyll => new(".nojekyll", Encoding.UTF8.GetBytes(""));
}
