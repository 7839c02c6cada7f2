namespace KnowledgeBase.Mining;

/// <param name="Papers">Ascending.</param>
internal sealed record PaperGroup(string Name, List<int> Papers);

/// <summary>Groups of papers, numbered in the order in which they first occur.</summary>
internal sealed class PaperGroups
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PaperGroup> _groups = [];

    public IReadOnlyList<PaperGroup> All => _groups;

    /// <summary>Adds a paper to a group, once; papers must be added in ascending order.</summary>
    /// <returns>The group's number.</returns>
    public int Add(string name, int paper)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _groups.Count;
            _numbers.Add(name, number);
            _groups.Add(new PaperGroup(name, []));
        }
        var papers = _groups[number].Papers;
        if (papers is not [.., var last] || last != paper)
            papers.Add(paper);
        return number;
    }
}
