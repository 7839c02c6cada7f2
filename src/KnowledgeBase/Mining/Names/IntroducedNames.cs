using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Finds the names that a paper introduces, in its title and in the usual phrases of abstracts.</summary>
internal sealed partial class IntroducedNames(KnownNames known)
{
    private const int MostWords = 3;

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "called",
            "named",
            "dubbed",
            "termed",
            "coined",
            "introduce",
            "present",
            "propose",
            "develop",
            "release",
            "design",
            "build",
        ],
        StringComparison.Ordinal
    );

    /// <summary>The distinct names, those of the title first.</summary>
    public string[] Of(Paper paper)
    {
        var text = paper.Abstract ?? "";
        return
        [
            .. InTitle(LatexText.ToPlain(paper.Title), text)
                .Concat(InAbstract(text))
                .Where(name => !known.IsExcluded(name))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> InTitle(string title, string text)
    {
        if (Prefix().Match(title) is { Success: true } prefix)
        {
            var name = prefix.Groups["name"].Value.Trim();
            if (Acronym().Match(name) is { Success: true } acronym)
                name = acronym.Groups["name"].Value;
            if (IsTitleName(name, text))
                yield return name;
            if (Abbreviated(name, text) is { } letters)
                yield return letters;
        }
        if (Suffix().Match(title) is { Success: true } suffix && known.MayBeName(suffix.Groups["name"].Value))
            yield return suffix.Groups["name"].Value;
    }

    /// <summary>What the abstract puts in brackets after the title's first words: <c>Once-for-All</c> (OFA).</summary>
    private string? Abbreviated(string prefix, string text)
    {
        var at = text.IndexOf(prefix + " (", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var start = at + prefix.Length + 2;
        var end = text.IndexOf(')', start);
        return end > start && Token().IsMatch(text.AsSpan(start..end)) && known.MayBeName(text.AsSpan(start..end))
            ? text[start..end]
            : null;
    }

    /// <summary>
    /// One word that looks like a name or that the abstract uses as one; or two or three with such a word.
    /// </summary>
    private bool IsTitleName(string name, string text)
    {
        var words = name.Split(' ');
        if (words.Length > MostWords || !words.All(word => char.IsUpper(word[0]) || NameForms.IsMixedCase(word)))
            return false;
        if (words.Length == 1 && known.MayBeName(name))
            return true;
        return (words.Length == 1 || words.Any(word => NameForms.IsMixedCase(word)))
            && text.Contains(name, StringComparison.Ordinal)
            && !StopWords.Contains(Words.Of(name)[0]);
    }

    private IEnumerable<string> InAbstract(string text)
    {
        foreach (var match in AtVerbs(text, Introduction()))
        {
            if (known.MayBeName(match.Groups["name"].Value))
                yield return match.Groups["name"].Value;
        }
        if (!text.Contains('(', StringComparison.Ordinal))
            yield break;
        foreach (var match in AtVerbs(text, IntroducedAcronym()))
        {
            if (
                known.MayBeName(match.Groups["name"].Value)
                && HasInitials(match.Groups["words"].ValueSpan, match.Groups["name"].ValueSpan)
            )
                yield return match.Groups["name"].Value;
        }
    }

    /// <summary>Tries a pattern only at the verbs that it may begin with, which a vectorised search finds.</summary>
    private static IEnumerable<Match> AtVerbs(string text, Regex pattern)
    {
        var verb = NextVerb(text, 0);
        while (verb >= 0)
        {
            var match = pattern.Match(text, verb);
            if (match.Success)
                yield return match;
            verb = NextVerb(text, match.Success ? match.Index + match.Length : verb + 1);
        }
    }

    private static int NextVerb(string text, int start)
    {
        var offset = text.AsSpan(start).IndexOfAny(Verbs);
        return offset < 0 ? -1 : start + offset;
    }

    /// <summary>Whether the words before an acronym begin with its capitals, in the same order.</summary>
    private static bool HasInitials(ReadOnlySpan<char> words, ReadOnlySpan<char> acronym)
    {
        var at = words.Length - 1;
        for (var i = acronym.Length - 1; i >= 0; i--)
        {
            if (!char.IsUpper(acronym[i]))
                continue;
            while (at >= 0 && char.ToUpperInvariant(words[at]) != acronym[i])
                at--;
            if (at < 0)
                return false;
            at--;
        }
        return at < 0 || words[..(at + 1)].Count(' ') <= 2;
    }

    [GeneratedRegex(
        @"^(?<name>[^:]{2,60}?)(?:\s?:\s|-\s|\s[–—-]{1,3}\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@":\s(?<name>[\w.+-]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\((?<name>[\w.+-]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^[\w.+-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>
    /// "called X", and "we propose X, a …" if the text after X shows that X is all that is proposed. The pattern begins
    /// at the verb and looks back at its subject.
    /// </summary>
    [GeneratedRegex(
        """
            \G\b(?:(?:called|named|dubbed|termed|coined)\s+(?:the\s+|as\s+)?
              |(?<=\b(?:[Ww]e|paper|work|report|study|authors)\s+(?:\w+ly\s+|also\s+|first\s+)?)
               (?:introduce|present|propose|develop|release|design|build)s?\s+)
            [“"'`(]{0,3}(?<name>[A-Za-z][\w+]*(?:[-.][\w+]+)*)[”"'`)]{0,3}
            (?=\s*[,:(\[—–;]|\s*\.(?:\s|$)|\s+(?:an?|the|which|that|to|for|as|and|is|can)\b|$)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Introduction();

    /// <summary>
    /// "We propose Mixture of Shards (MoS)", with nothing between verb and name that leads elsewhere.
    /// </summary>
    [GeneratedRegex(
        """
            \G\b(?<=\b(?:[Ww]e|paper|work|report|study|authors)\s+(?:\w+ly\s+|also\s+|first\s+)?)
            (?:introduce|present|propose|develop|release|design|build)s?\s+
            (?:the\s+|an?\s+|our\s+)?(?:new\s+|novel\s+|simple\s+)*
            (?<words>(?:(?!for\s|to\s|that\s|with\s|using\s|which\s|on\s|by\s|from\s|based\s)[\w-]+\s+){1,8})
            \((?<name>[A-Za-z][\w.+-]*)\)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IntroducedAcronym();
}

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
