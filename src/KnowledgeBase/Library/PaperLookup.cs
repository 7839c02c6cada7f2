using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Library;

/// <summary>Finds papers as people name them: by slug, arXiv identifier or title.</summary>
internal sealed class PaperLookup
{
    private readonly Dictionary<string, int> _bySlug;
    private readonly Dictionary<ArxivId, int> _byArxivId = [];
    private readonly ILookup<string, int> _byTitle;

    public PaperLookup(IEnumerable<(Slug Slug, ArxivId? ArxivId, string Title)> papers)
    {
        var all = papers.Select((paper, index) => (paper, index)).ToList();
        _bySlug = all.ToDictionary(x => x.paper.Slug.Value, x => x.index, StringComparer.Ordinal);
        foreach (var (paper, index) in all)
        {
            if (paper.ArxivId is { } id)
                _byArxivId.TryAdd(id, index);
        }
        _byTitle = all.ToLookup(x => TitleKey.Of(x.paper.Title), x => x.index, StringComparer.Ordinal);
    }

    /// <summary>Indices of the papers that bear the name; more than one only for a shared title.</summary>
    public ImmutableArray<int> Find(string name)
    {
        if (_bySlug.TryGetValue(name, out var bySlug))
            return [bySlug];
        if (ArxivId.TryParse(name, out var id) && _byArxivId.TryGetValue(id, out var byId))
            return [byId];
        return [.. _byTitle[TitleKey.Of(name)]];
    }
}
