using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Relations;

/// <param name="Paper">The other paper.</param>
internal sealed record RepositoryTie(int Paper, string Repository);

/// <summary>Which papers link the same repository of code; one that many papers link is a tool and ties none.</summary>
internal sealed class SharedRepositories
{
    private const int MostPapers = 8;

    private readonly Dictionary<int, List<RepositoryTie>> _ties = [];

    /// <param name="links">By paper.</param>
    public static SharedRepositories Of(IReadOnlyList<ImmutableArray<EntryLink>> links)
    {
        var groups = new PaperGroups();
        for (var paper = 0; paper < links.Count; paper++)
        {
            foreach (var link in links[paper])
            {
                if (link.Kind == LinkKind.Code && PaperLinks.Repository(link.Url) is { } repository)
                    groups.Add(repository, paper);
            }
        }
        var shared = new SharedRepositories();
        foreach (var (repository, papers) in groups.All)
        {
            if (papers.Count is > 1 and <= MostPapers)
                shared.Tie(repository, papers);
        }
        return shared;
    }

    public IReadOnlyList<RepositoryTie> Of(int paper) => _ties.TryGetValue(paper, out var ties) ? ties : [];

    private void Tie(string repository, List<int> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var other in papers)
            {
                if (other == paper)
                    continue;
                if (!_ties.TryGetValue(paper, out var ties))
                    _ties.Add(paper, ties = []);
                ties.Add(new RepositoryTie(other, repository));
            }
        }
    }
}
