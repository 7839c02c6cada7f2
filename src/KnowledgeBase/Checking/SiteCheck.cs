using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Checking;

/// <param name="Diagnostics">Sorted by place.</param>
/// <param name="ExternalLinks">Each address once, at its first place, sorted by address.</param>
internal sealed record CheckedSite(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ExternalLink> ExternalLinks);

/// <summary>A link that leads to another site.</summary>
/// <param name="Address">Absolute, http or https, without fragment.</param>
public sealed record ExternalLink(SourceLocation At, string Address);

/// <summary>
/// Checks the finished pages, HTML and Markdown: whether links lead somewhere and every page can be reached.
/// </summary>
internal static class SiteCheck
{
    private const string Home = "index.html";

    /// <param name="paths">Every file of the site, with forward slashes.</param>
    /// <param name="pages">
    /// The HTML and Markdown among them, in UTF-8. They are enumerated once; only their ids and links are kept.
    /// </param>
    public static CheckedSite Check(
        IReadOnlyCollection<string> paths,
        IEnumerable<(string Path, ReadOnlyMemory<byte> Text)> pages
    )
    {
        var site = paths.ToFrozenSet(StringComparer.Ordinal);
        var read = new ConcurrentBag<PageFacts>();
        var inMarkdown = new ConcurrentBag<ImmutableArray<Diagnostic>>();
        ParallelLoop.ForEach(pages, page =>
        {
            if (page.Path.EndsWith(".md", StringComparison.Ordinal))
                inMarkdown.Add(MarkdownReader.Faults(page.Path, page.Text, site));
            else
                read.Add(PageReader.Read(page.Path, page.Text, site));
        });
        var facts = read.ToDictionary(page => page.Path, StringComparer.Ordinal);
        return new CheckedSite(Faults(facts, inMarkdown.SelectMany(faults => faults)), External(facts));
    }

    private static ImmutableArray<Diagnostic> Faults(
        Dictionary<string, PageFacts> pages,
        IEnumerable<Diagnostic> inMarkdown
    ) =>
        [
            .. pages
                .Values.SelectMany(page => page.Faults)
                .Concat(inMarkdown)
                .Concat(BrokenAnchors(pages))
                .Concat(pages.ContainsKey(Home) ? Orphans(pages) : [SiteFaults.MissingHome()])
                .Order(),
        ];

    private static ImmutableArray<ExternalLink> External(Dictionary<string, PageFacts> pages) =>
        [
            .. pages
                .Values.SelectMany(page => page.External)
                .GroupBy(link => link.Address, StringComparer.Ordinal)
                .Select(same => same.MinBy(link => link.At)!)
                .OrderBy(link => link.Address, StringComparer.Ordinal),
        ];

    private static IEnumerable<Diagnostic> BrokenAnchors(Dictionary<string, PageFacts> pages)
    {
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var anchor in pages.Values.SelectMany(page => page.Anchors))
        {
            if (!pages.TryGetValue(anchor.Page, out var page))
                continue;
            if (!ids.TryGetValue(page.Path, out var places))
                ids.Add(page.Path, places = page.Ids.ToHashSet(StringComparer.Ordinal));
            if (!places.Contains(anchor.Fragment))
                yield return SiteFaults.BrokenAnchor(anchor.At, anchor.Link, anchor.Page);
        }
    }

    /// <summary>Pages for missing or moved addresses are reached from other sites and need no link.</summary>
    private static IEnumerable<Diagnostic> Orphans(Dictionary<string, PageFacts> pages)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { Home };
        var next = new Queue<string>(found);
        while (next.TryDequeue(out var path))
        {
            if (!pages.TryGetValue(path, out var page))
                continue;
            foreach (var target in page.Follows.Where(found.Add))
                next.Enqueue(target);
        }
        return pages
            .Values.Where(page => !found.Contains(page.Path) && !page.IsForOldAddresses && page.Path != "404.html")
            .Select(page => SiteFaults.OrphanPage(new SourceLocation(page.Path)));
    }
}
