using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Tells which name a written word means, across the whole library.</summary>
internal sealed class NameIndex
{
    /// <summary>A word that no paper introduces counts as a name if at least this many papers use it.</summary>
    private const int FewestMentions = 2;

    /// <summary>Stands for a key that several names share.</summary>
    private const int Several = -1;

    private readonly Dictionary<string, int> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;
    private readonly KnownNames _known;

    private NameIndex(ImmutableArray<FoundName> names, KnownNames known)
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
        _bySpan = _byForm.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Sorted by text, ordinally.</summary>
    public ImmutableArray<FoundName> Names { get; }

    /// <param name="introduced">Indexed by paper.</param>
    /// <param name="written">For each paper, its distinct words that are written as names.</param>
    public static NameIndex Of(
        ImmutableArray<Paper> papers,
        string[][] introduced,
        string[][] written,
        KnownNames known
    )
    {
        var introductions = NameIntroductions.Of(introduced);
        var common = CommonWords.In(papers, WordLike(introductions, written));
        var names = new List<FoundName>();
        foreach (var group in introductions.All)
            AddIntroduced(names, group, name => known.IsKnown(name) || IsLinkable(name, common));
        AddMentioned(names, written, introductions, word => !known.IsKnown(word) && IsCommon(word, common));
        names.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
        return new NameIndex([.. names], known);
    }

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

    /// <summary>Everything that may be a common word: names that papers introduce, and proper parts.</summary>
    private static List<string> WordLike(NameIntroductions introductions, string[][] written)
    {
        var words = new List<string>();
        foreach (var group in introductions.All)
        {
            foreach (var introduction in group)
                words.Add(introduction.Name);
        }
        foreach (var names in written)
        {
            foreach (var name in names)
            {
                if (NameForms.ProperPart(name) is [_, ..] part)
                    words.Add(part.ToString());
            }
        }
        return words;
    }

    /// <summary>
    /// One name if a single paper introduces it, in whatever spelling; else one for each spelling, not linked.
    /// </summary>
    private static void AddIntroduced(
        List<FoundName> names,
        List<NameIntroduction> group,
        Func<string, bool> isLinkable
    )
    {
        if (group[0].Paper == group[^1].Paper)
        {
            names.Add(new FoundName(group[0].Name, [group[0].Paper], isLinkable(group[0].Name)));
            return;
        }
        var spellings = new PaperGroups();
        foreach (var introduction in group)
            spellings.Add(introduction.Name, introduction.Paper);
        foreach (var (name, papers) in spellings.All)
            names.Add(new FoundName(name, [.. papers], IsLinked: false));
    }

    private static bool IsLinkable(string name, HashSet<string> common) =>
        name.Length > 2 && (NameForms.IsMixedCase(name) || !common.Contains(name));

    /// <summary>Names that several papers use and none introduces, in the most frequent spelling.</summary>
    private static void AddMentioned(
        List<FoundName> names,
        string[][] written,
        NameIntroductions introductions,
        Func<string, bool> isCommon
    )
    {
        var bySpelling = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var words in written)
        {
            foreach (var word in words)
                bySpelling[word] = bySpelling.GetValueOrDefault(word) + 1;
        }
        var mentioned = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, papers) in bySpelling)
        {
            if (papers < FewestMentions || isCommon(word))
                continue;
            var key = NameForms.Key(word);
            if (!mentioned.TryGetValue(key, out var other) || IsBefore(papers, word, bySpelling[other], other))
                mentioned[key] = word;
        }
        foreach (var (key, word) in mentioned)
        {
            if (key.Length > 1 && !introductions.Contains(key))
                names.Add(new FoundName(word, [], IsLinked: true));
        }
    }

    private static bool IsCommon(string word, HashSet<string> common) =>
        !NameForms.IsMixedCase(word) && NameForms.ProperPart(word) is [_, ..] part && common.Contains(part.ToString());

    private static bool IsBefore(int papers, string word, int otherPapers, string other) =>
        papers != otherPapers ? papers > otherPapers : string.CompareOrdinal(word, other) < 0;
}

/// <param name="IsLinked">Whether a mention of it is certain to mean it.</param>
internal sealed record FoundName(string Text, ImmutableArray<int> IntroducedBy, bool IsLinked)
{
    public bool IsMixedCase { get; } = NameForms.IsMixedCase(Text);
}
