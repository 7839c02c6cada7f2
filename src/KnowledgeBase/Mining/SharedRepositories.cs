using System.Collections.Immutable;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Mining;

/// <summary>Which papers link the same repository of code; one that many papers link is a tool and ties none.</summary>
internal sealed class SharedRepositories
{
    private const int MostPapers = 8;

    private readonly ILookup<int, (int Paper, string Repository)> _ties;

    private SharedRepositories(ILookup<int, (int Paper, string Repository)> ties) => _ties = ties;

    /// <param name="links">By paper.</param>
    public static SharedRepositories Of(IReadOnlyList<ImmutableArray<EntryLink>> links)
    {
        var shared = links
            .SelectMany((all, paper) => all.Where(link => link.Kind == LinkKind.Code)
                .Select(link => PaperLinks.Repository(link.Url)).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(repository => (Repository: repository, Paper: paper)))
            .GroupBy(pair => pair.Repository, pair => pair.Paper, StringComparer.Ordinal)
            .Where(group => group.Count() is > 1 and <= MostPapers);
        return new SharedRepositories(shared
            .SelectMany(group => group.SelectMany(one => group.Where(other => other != one)
                .Select(other => (One: one, Other: other, Repository: group.Key))))
            .ToLookup(tie => tie.One, tie => (tie.Other, tie.Repository)));
    }

    public IEnumerable<(int Paper, string Repository)> Of(int paper) => _ties[paper];
}
