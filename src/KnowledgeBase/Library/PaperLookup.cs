using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Library;

/// <summary>What papers are called by.</summary>
internal sealed record PaperName(Slug Slug, ArxivId? ArxivId, string Title);

/// <summary>Finds papers as people name them: by slug, arXiv identifier or title. Each table is made when a name asks for it.</summary>
internal sealed class PaperLookup
{
    private readonly Lazy<Dictionary<string, int>> _bySlug;
    private readonly Lazy<Dictionary<ArxivId, int>> _byArxivId;
    private readonly Lazy<ILookup<string, int>> _byTitle;

    public PaperLookup(IEnumerable<PaperName> papers)
    {
        _bySlug = new(() => papers.Select((paper, index) => KeyValuePair.Create(paper.Slug.Value, index)).ToDictionary(StringComparer.Ordinal));
        _byArxivId = new(() => ByArxivId(papers));
        _byTitle = new(() =>
        {
            var keys = ParallelMap.Map(papers.Select(paper => paper.Title).ToList(), TitleKey.Of);
            return Enumerable.Range(0, keys.Length).ToLookup(index => keys[index], StringComparer.Ordinal);
        });
    }

    /// <summary>Indices of the papers that bear the name; more than one only for a shared title.</summary>
    public ImmutableArray<int> Find(string name)
    {
        if (_bySlug.Value.TryGetValue(name, out var bySlug))
            return [bySlug];
        if (ArxivId.TryParse(name, out var id) && _byArxivId.Value.TryGetValue(id, out var byId))
            return [byId];
        return [.. _byTitle.Value[TitleKey.Of(name)]];
    }

    private static Dictionary<ArxivId, int> ByArxivId(IEnumerable<PaperName> papers)
    {
        var first = new Dictionary<ArxivId, int>();
        var index = 0;
        foreach (var paper in papers)
        {
            if (paper.ArxivId is { } id)
                first.TryAdd(id, index);
            index++;
        }
        return first;
    }
}
