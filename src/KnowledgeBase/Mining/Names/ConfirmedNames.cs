using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Names;

/// <summary>What papers introduce, likely names included where no earlier paper writes them.</summary>
internal sealed class ConfirmedNames
{
    public ConfirmedNames(
        ImmutableArray<Paper> papers,
        PaperNames[] found,
        Func<string, bool> isGeneral,
        Func<string, bool> isPhrase
    )
    {
        var writers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var paper in found)
        {
            foreach (var likely in paper.Likely)
                writers.TryAdd(NameForms.Key(likely), []);
        }
        for (var paper = 0; paper < found.Length; paper++)
        {
            foreach (var word in found[paper].Written.Concat(found[paper].Introduced))
            {
                if (writers.TryGetValue(NameForms.Key(word), out var others))
                    others.Add(paper);
            }
        }
        Introduced = new string[found.Length][];
        for (var paper = 0; paper < found.Length; paper++)
        {
            var name = Array.Find(found[paper].Likely, name =>
                !isGeneral(name) && IsFirst(papers, paper, writers[NameForms.Key(name)])
            );
            Introduced[paper] = name is null ? [.. found[paper].Introduced.Where(own => !isPhrase(own))] : [name];
        }
    }

    /// <summary>Indexed by paper.</summary>
    public string[][] Introduced { get; }

    /// <summary>Whether all other writers of a name are later.</summary>
    private static bool IsFirst(ImmutableArray<Paper> papers, int paper, List<int> writers) =>
        writers.TrueForAll(other =>
            other == paper
            || (
                papers[other].Published is { } second
                && papers[paper].Published is { } first
                && second.CompareTo(first) > 0
            )
        );
}
