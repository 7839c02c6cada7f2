using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>The names of the library: those that papers introduce, and those that several papers write.</summary>
internal sealed class NameFinding
{
    /// <summary>A word that no paper introduces counts as a name if at least this many papers use it.</summary>
    private const int FewestMentions = 2;

    /// <summary>A paper may write its own name in lower case now and then.</summary>
    private const int MostOfName = 2;

    /// <summary>In letters.</summary>
    private const int LongestAmbiguous = 5;

    private readonly PaperNames[] _found;
    private readonly KnownNames _known;
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly GeneralAcronyms _general;
    private readonly CommonWords _common;

    /// <param name="found">Indexed by paper.</param>
    public NameFinding(ImmutableArray<Paper> papers, PaperNames[] found, KnownNames known)
    {
        _found = found;
        _known = known;
        foreach (var paper in found)
        {
            foreach (var word in paper.Written)
                _spellings[word] = _spellings.GetValueOrDefault(word) + 1;
        }
        _general = new GeneralAcronyms(found);
        _common = new CommonWords(papers, WordLike());
        Introduced = new ConfirmedNames(papers, found, IsGeneral, IsPhrase).Introduced;
        Introductions = NameIntroductions.Of(Introduced);
    }

    /// <summary>Indexed by paper.</summary>
    public string[][] Introduced { get; }

    /// <summary>Spellings that mean a name spelled otherwise.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    private NameIntroductions Introductions { get; }

    /// <summary>Sorted by text, ordinally.</summary>
    public ImmutableArray<FoundName> Names()
    {
        var names = new List<FoundName>();
        foreach (var group in Introductions.All)
            AddIntroduced(names, group);
        AddMentioned(names);
        names.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
        return [.. names];
    }

    /// <summary>Whether papers use a likely name for something general.</summary>
    private bool IsGeneral(string name) =>
        _general.Contains(name)
        || _spellings.ContainsKey(name + "s")
        || (name.Contains(' ', StringComparison.Ordinal) && _common.Contains(name));

    /// <summary>Whether capitalised words are a phrase that papers write in lower case.</summary>
    private bool IsPhrase(string name) =>
        name.Contains(' ', StringComparison.Ordinal)
        && !NameForms.IsMixedCase(name)
        && _common.Count(name) > MostOfName;

    /// <summary>Everything that may be a common word.</summary>
    private IEnumerable<string> WordLike() =>
        _found
            .SelectMany(paper => paper.Introduced)
            .Concat(_found.SelectMany(paper => paper.Likely))
            .Concat(_spellings.Keys.Where(NameForms.MayExplain))
            .Concat(
                _spellings.Keys.Select(name => NameForms.ProperPart(name).ToString()).Where(part => part.Length > 0)
            );

    /// <summary>
    /// One name if a single paper introduces it, in whatever spelling; else one for each spelling.
    /// </summary>
    private void AddIntroduced(List<FoundName> names, List<NameIntroduction> group)
    {
        if (group[0].Paper == group[^1].Paper)
        {
            var (name, paper) = group[0];
            names.Add(new FoundName(name, [paper], IsLinkable(name), NeedsEvidence(name)));
            return;
        }
        var spellings = new PaperGroups();
        foreach (var introduction in group)
            spellings.Add(introduction.Name, introduction.Paper);
        foreach (var (spelling, papers) in spellings.All)
            names.Add(new FoundName(spelling, [.. papers], IsLinkable(spelling), IsAmbiguous: true));
    }

    /// <summary>Whether it is a few capitals, which may stand for other things elsewhere.</summary>
    private static bool NeedsEvidence(string name) =>
        name.Length <= LongestAmbiguous
        && !NameForms.IsMixedCase(name)
        && !name.AsSpan().ContainsAny(CharacterSets.Digits);

    /// <summary>Whether a mention is certain to mean the name.</summary>
    private bool IsLinkable(string name) =>
        _known.IsKnown(name)
        || (name.Length > 2 && !_general.Contains(name) && (NameForms.IsMixedCase(name) || !_common.Contains(name)));

    /// <summary>Names that several papers use and none introduces, in the most frequent spelling.</summary>
    private void AddMentioned(List<FoundName> names)
    {
        var papers = Folded();
        var mentioned = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, count) in papers)
        {
            if (count < FewestMentions || (!_known.IsKnown(word) && IsCommon(word)))
                continue;
            var key = NameForms.Key(word);
            if (!mentioned.TryGetValue(key, out var other) || IsBefore(count, word, papers[other], other))
                mentioned[key] = word;
        }
        foreach (var (key, word) in mentioned)
        {
            if (key.Length > 1 && !Introductions.Contains(key))
                names.Add(new FoundName(word, [], IsLinked: true));
        }
    }

    /// <summary>The number of papers of each spelling, variants of a name counted with it.</summary>
    private Dictionary<string, int> Folded()
    {
        foreach (var word in _spellings.Keys)
        {
            if (Base(word) is { } name)
                _aliases.Add(word, name);
        }
        var keys = _aliases
            .DistinctBy(alias => NameForms.Key(alias.Key), StringComparer.Ordinal)
            .ToDictionary(alias => NameForms.Key(alias.Key), alias => alias.Value, StringComparer.Ordinal);
        foreach (var word in _spellings.Keys)
        {
            if (keys.TryGetValue(NameForms.Key(word), out var name) && name != word)
                _aliases.TryAdd(word, name);
        }
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in _found)
        {
            foreach (var name in paper.Written.Select(Named).Distinct(StringComparer.Ordinal))
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }
        return counts;
    }

    private string Named(string word) => _aliases.GetValueOrDefault(word, word);

    /// <summary>The name of which a word is the plural, or a publisher's spelling; null if of none.</summary>
    private string? Base(string word)
    {
        if (NameVariants.WithoutPublisher(word) is { IsEmpty: false } bare && IsWritten(bare.ToString()))
            return bare.ToString();
        return
            !_known.IsKnown(word)
            && NameVariants.Singular(word) is { IsEmpty: false } singular
            && IsWritten(singular.ToString())
            ? singular.ToString()
            : null;
    }

    private bool IsWritten(string word) =>
        _spellings.ContainsKey(word) || _known.IsKnown(word) || Introductions.Contains(NameForms.Key(word));

    /// <summary>Whether a word that looks like a name is grammar, a general term or a class of things.</summary>
    private bool IsCommon(string word)
    {
        if (_general.Contains(word) || NameForms.IsInitialism(word) || _known.IsCompound(word))
            return true;
        if (_known.IsClass(word) && (_spellings.ContainsKey(word + "s") || word[^1] == 's'))
            return true;
        if (NameForms.MayExplain(word) && _common.Count(word) > _spellings.GetValueOrDefault(word))
            return true;
        return !NameForms.IsMixedCase(word)
            && NameForms.ProperPart(word) is [_, ..] part
            && _common.Contains(part.ToString());
    }

    private static bool IsBefore(int papers, string word, int otherPapers, string other) =>
        papers != otherPapers ? papers > otherPapers : string.CompareOrdinal(word, other) < 0;
}
