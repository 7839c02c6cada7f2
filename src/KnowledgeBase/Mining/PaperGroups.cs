namespace KnowledgeBase.Mining;

/// <summary>Groups of papers, numbered in the order in which they are first named.</summary>
internal sealed class PaperGroups
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<int>> _papers = [];

    /// <summary>Puts a paper into a group, once; papers come in their order.</summary>
    /// <returns>The group's number.</returns>
    public int Add(string group, int paper)
    {
        if (!_numbers.TryGetValue(group, out var number))
        {
            number = _papers.Count;
            _numbers.Add(group, number);
            _papers.Add([]);
        }
        if (_papers[number] is not [.., var last] || last != paper)
            _papers[number].Add(paper);
        return number;
    }

    /// <summary>By group, ascending.</summary>
    public int[][] Papers()
    {
        var papers = new int[_papers.Count][];
        for (var group = 0; group < papers.Length; group++)
            papers[group] = [.. _papers[group]];
        return papers;
    }
}
