using KnowledgeBase.Concurrency;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

internal sealed record PaperName(Slug Slug, ArxivId? ArxivId, string Title);

/// <summary>Finds papers by slug, arXiv identifier or title. Each table is made only when a name needs it.</summary>
internal sealed class PaperLookup
{
    private readonly Lazy<Dictionary<string, int>> _bySlug;
    private readonly Lazy<Dictionary<string, int>> _byArxivId;
    private readonly Lazy<Dictionary<string, List<int>>> _byTitle;

    public PaperLookup(IEnumerable<PaperName> papers)
    {
        _bySlug = new(() => First(papers, paper => paper.Slug.Value));
        _byArxivId = new(() => First(papers, paper => paper.ArxivId?.Value));
        _byTitle = new(() => ByTitle(papers));
    }

    public static PaperLookup Of(IEnumerable<Paper> papers) =>
        new(papers.Select(paper => new PaperName(paper.Slug, paper.ArxivId, paper.Title)));

    /// <summary>The indices of the papers with this name; more than one only if they share a title.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        if (_bySlug.Value.TryGetValue(name, out var bySlug))
            return [bySlug];
        if (ArxivId.TryParse(name, out var id) && _byArxivId.Value.TryGetValue(id.Value, out var byId))
            return [byId];
        return _byTitle.Value.TryGetValue(TitleKey.Of(name), out var byTitle) ? byTitle : [];
    }

    private static Dictionary<string, int> First(IEnumerable<PaperName> papers, Func<PaperName, string?> name)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var paper in papers)
        {
            if (name(paper) is { } key)
                first.TryAdd(key, index);
            index++;
        }
        return first;
    }

    private static Dictionary<string, List<int>> ByTitle(IEnumerable<PaperName> papers)
    {
        var keys = ParallelMap.Map(papers.Select(paper => paper.Title).ToList(), TitleKey.Of);
        var byTitle = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < keys.Length; index++)
        {
            if (!byTitle.TryGetValue(keys[index], out var same))
                byTitle.Add(keys[index], same = []);
            same.Add(index);
        }
        return byTitle;
    }
}
