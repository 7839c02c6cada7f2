namespace KnowledgeBase.Mining.Names;

internal sealed record NameIntroduction(string Name, int Paper);

/// <summary>What all papers introduce, grouped by the keys of the names.</summary>
internal sealed class NameIntroductions
{
    private readonly Dictionary<string, List<NameIntroduction>> _byKey = new(StringComparer.Ordinal);

    /// <param name="introduced">Indexed by paper.</param>
    public static NameIntroductions Of(string[][] introduced)
    {
        var introductions = new NameIntroductions();
        for (var paper = 0; paper < introduced.Length; paper++)
        {
            foreach (var name in introduced[paper])
                introductions.Add(new NameIntroduction(name, paper));
        }
        return introductions;
    }

    /// <summary>Each group in the order of the papers.</summary>
    public IEnumerable<List<NameIntroduction>> All => _byKey.Values;

    public bool Contains(string key) => _byKey.ContainsKey(key);

    /// <summary>A key of one character is meaningless.</summary>
    private void Add(NameIntroduction introduction)
    {
        var key = NameForms.Key(introduction.Name);
        if (key.Length < 2)
            return;
        if (!_byKey.TryGetValue(key, out var group))
            _byKey.Add(key, group = []);
        group.Add(introduction);
    }
}
