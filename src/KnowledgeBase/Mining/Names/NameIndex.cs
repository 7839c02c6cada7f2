using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Tells which name a written word means, across the whole library.</summary>
internal sealed class NameIndex
{
    /// <summary>Stands for a key that several names share.</summary>
    private const int Several = -1;

    private readonly Dictionary<string, int> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;
    private readonly KnownNames _known;

    /// <param name="names">Sorted by text, ordinally.</param>
    /// <param name="aliases">Spellings that mean a name spelled otherwise.</param>
    public NameIndex(ImmutableArray<FoundName> names, IReadOnlyDictionary<string, string> aliases, KnownNames known)
    {
        _known = known;
        Names = names;
        var firstWords = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var text = names[i].Text;
            if (!names[i].IsLinked)
                continue;
            _byForm.Add(text, i);
            if (text.Length > 3 && !_byKey.TryAdd(NameForms.Key(text), i))
                _byKey[NameForms.Key(text)] = Several;
            if (text.Contains(' ', StringComparison.Ordinal))
                firstWords.Add(text.Split(' ')[0]);
        }
        foreach (var (alias, name) in aliases)
        {
            if (!_byForm.TryGetValue(name, out var number) || !_byForm.TryAdd(alias, number))
                continue;
            _byKey.TryAdd(NameForms.Key(alias), number);
        }
        _bySpan = _byForm.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Sorted by text, ordinally.</summary>
    public ImmutableArray<FoundName> Names { get; }

    /// <summary>The name that begins at a word, or -1, with its number of words. Every name has a capital.</summary>
    public (int Name, int Words) At(string text, List<NameToken> tokens, int at)
    {
        if (!tokens[at].HasCapital)
            return (-1, 1);
        var written = NameTokens.Span(text, tokens, at, 1);
        if (_firstWords.Contains(written))
        {
            for (var words = Math.Min(NameTokens.MostOfName, tokens.Count - at); words > 1; words--)
            {
                if (_bySpan.TryGetValue(NameTokens.Span(text, tokens, at, words), out var several))
                    return (several, words);
            }
        }
        return (Single(written), 1);
    }

    /// <summary>
    /// The names within a longer one: <c>ZeRO</c> in <c>ZeRO-Offload</c>. Capitals alone are not enough.
    /// </summary>
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
        if (_known.MayBeName(token) && _byKey.TryGetValue(NameForms.Key(token.ToString()), out name) && name != Several)
            return name;
        if (token is [.., 's'] && _bySpan.TryGetValue(token[..^1], out name) && Names[name].IsMixedCase)
            return name;
        if (_bySpan.TryGetValue(NameVariants.Stem(token), out name))
            return name;
        var hyphen = token.IndexOf('-');
        return hyphen > 1 && IsSuffix(token[(hyphen + 1)..]) && _bySpan.TryGetValue(token[..hyphen], out name)
            ? name
            : -1;
    }

    /// <summary>
    /// What qualifies a name without being part of it: <c>-based</c>, or a stage or version of one digit.
    /// </summary>
    private static bool IsSuffix(ReadOnlySpan<char> suffix) =>
        suffix is [>= '0' and <= '9'] || (suffix.Length > 2 && !suffix.ContainsAnyExcept(CharacterSets.SmallLetters));
}

/// <param name="IsLinked">Whether mentions of it are looked for.</param>
/// <param name="IsAmbiguous">Whether a mention needs evidence of what it means.</param>
internal sealed record FoundName(string Text, ImmutableArray<int> IntroducedBy, bool IsLinked, bool IsAmbiguous = false)
{
    public bool IsMixedCase { get; } = NameForms.IsMixedCase(Text);
}
