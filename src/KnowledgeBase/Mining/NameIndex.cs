using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>Which name a written word means, over the whole library.</summary>
internal sealed class NameIndex
{
    /// <summary>A word that no paper introduces is a name when so many papers write it.</summary>
    private const int FewestMentions = 2;

    private readonly Dictionary<string, int> _byForm;
    private readonly Dictionary<string, int> _byKey;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    private NameIndex(ImmutableArray<FoundName> names)
    {
        Names = names;
        var linked = names.Select((name, index) => (name, index)).Where(pair => pair.name.IsLinked).ToArray();
        _byForm = linked.ToDictionary(pair => pair.name.Text, pair => pair.index, StringComparer.Ordinal);
        _bySpan = _byForm.GetAlternateLookup<ReadOnlySpan<char>>();
        _byKey = linked.Where(pair => pair.name.Text.Length > 3)
            .GroupBy(pair => NameForms.Key(pair.name.Text), StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single().index, StringComparer.Ordinal);
        _firstWords = linked.Where(pair => pair.name.Text.Contains(' ', StringComparison.Ordinal))
            .Select(pair => pair.name.Text.Split(' ')[0]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<FoundName> Names { get; }

    /// <param name="introduced">By paper.</param>
    /// <param name="written">By paper: distinct words of mixed case, with a proper part, or well known.</param>
    public static NameIndex Of(ImmutableArray<Paper> papers, string[][] introduced, string[][] written)
    {
        var introductions = introduced
            .SelectMany((names, paper) => names.Select(name => (Name: name, Paper: paper)))
            .GroupBy(pair => NameForms.Key(pair.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 1)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var proper = written.SelectMany(words => words).Select(ProperPart).OfType<string>();
        var common = CommonWords.Among(
            papers, introductions.SelectMany(pair => pair.Value).Select(pair => pair.Name).Concat(proper));
        var names = introductions.Values
            .SelectMany(group => Introduced(group, common))
            .Concat(Mentioned(written, introductions, common));
        return new NameIndex([.. names.OrderBy(name => name.Text, StringComparer.Ordinal)]);
    }

    /// <summary>The name that begins at a word, with the number of words it takes; -1 for none. Every name has a capital.</summary>
    public (int Name, int Words) At(string text, List<Range> tokens, int at)
    {
        var written = text.AsSpan(tokens[at]);
        if (!written.ContainsAnyInRange('A', 'Z'))
            return (-1, 1);
        if (_firstWords.Contains(written))
        {
            for (var words = Math.Min(3, tokens.Count - at); words > 1; words--)
            {
                if (_bySpan.TryGetValue(text.AsSpan(tokens[at].Start.Value..tokens[at + words - 1].End.Value), out var several))
                    return (several, words);
            }
        }
        return (Single(written), 1);
    }

    /// <summary>Names of which a longer one is made: <c>ZeRO</c> in <c>ZeRO-Offload</c>; capitals alone tell nothing.</summary>
    public IEnumerable<int> Parts(string name)
    {
        foreach (var part in name.Split(' ', '-'))
        {
            if (part.Length < name.Length && NameForms.IsMixedCase(part) && _byForm.TryGetValue(part, out var found))
                yield return found;
        }
    }

    private int Single(ReadOnlySpan<char> token)
    {
        if (_bySpan.TryGetValue(token, out var name))
            return name;
        if (NameForms.IsDistinctive(token) && _byKey.TryGetValue(NameForms.Key(token.ToString()), out name))
            return name;
        if (token is [.., 's'] && _bySpan.TryGetValue(token[..^1], out name) && Names[name].IsMixedCase)
            return name;
        var hyphen = token.IndexOf('-');
        return hyphen > 1 && IsSuffix(token[(hyphen + 1)..]) && _bySpan.TryGetValue(token[..hyphen], out name) ? name : -1;
    }

    /// <summary>What is said of a name and is no part of it: <c>-based</c>, and a stage or version of one digit.</summary>
    private static bool IsSuffix(ReadOnlySpan<char> suffix) =>
        suffix is [>= '0' and <= '9'] || (suffix.Length > 2 && !suffix.ContainsAnyExceptInRange('a', 'z'));

    /// <summary>One name where a single paper introduces it in any spelling, else one for each spelling, none linked.</summary>
    private static IEnumerable<FoundName> Introduced((string Name, int Paper)[] group, HashSet<string> common)
    {
        var papers = group.Select(pair => pair.Paper).Distinct().ToArray();
        if (papers.Length == 1)
        {
            var name = group[0].Name;
            yield return new FoundName(name, [papers[0]], IsLinkable(name, common));
            yield break;
        }
        foreach (var form in group.GroupBy(pair => pair.Name, StringComparer.Ordinal))
            yield return new FoundName(form.Key, [.. form.Select(pair => pair.Paper).Distinct().Order()], IsLinked: false);
    }

    private static bool IsLinkable(string name, HashSet<string> common) =>
        name.Length > 2 && (NameForms.IsMixedCase(name) || !common.Contains(name));

    private static string? ProperPart(string word) => NameForms.ProperPart(word) is [_, ..] part ? part.ToString() : null;

    private static IEnumerable<FoundName> Mentioned(
        string[][] written, Dictionary<string, (string Name, int Paper)[]> introductions, HashSet<string> common) =>
        written.SelectMany(words => words)
            .Where(word => NameForms.IsMixedCase(word) || ProperPart(word) is not { } proper || !common.Contains(proper))
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestMentions)
            .Select(group => (Text: group.Key, Papers: group.Count()))
            .GroupBy(word => NameForms.Key(word.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 1 && !introductions.ContainsKey(group.Key))
            .Select(group => group.OrderByDescending(word => word.Papers).ThenBy(word => word.Text, StringComparer.Ordinal).First())
            .Select(word => new FoundName(word.Text, [], IsLinked: true));
}

/// <param name="IsLinked">Whether a mention of it is sure to mean it.</param>
internal sealed record FoundName(string Text, ImmutableArray<int> IntroducedBy, bool IsLinked)
{
    public bool IsMixedCase { get; } = NameForms.IsMixedCase(Text);
}
