using System.Buffers;
using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>What a paper introduces, told from its title and from the phrases with which abstracts introduce things.</summary>
internal sealed partial class IntroducedNames(KnownNames known)
{
    private const int MostWords = 3;

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "called", "named", "dubbed", "termed", "coined",
            "introduce", "present", "propose", "develop", "release", "design", "build",
        ],
        StringComparison.Ordinal);

    /// <summary>Distinct, the title's first.</summary>
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

    /// <summary>What the abstract puts in brackets behind the title's first words: <c>Once-for-All</c> (OFA).</summary>
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

    /// <summary>One word that looks like a name or that the abstract uses as one; two or three with such a word.</summary>
    private bool IsTitleName(string name, string text)
    {
        var words = name.Split(' ');
        if (words.Length > MostWords || !words.All(word => char.IsUpper(word[0]) || NameForms.IsMixedCase(word)))
            return false;
        if (words.Length == 1 && known.MayBeName(name))
            return true;
        return (words.Length == 1 || words.Any(word => NameForms.IsMixedCase(word))) &&
            text.Contains(name, StringComparison.Ordinal) && !StopWords.Contains(Words.Of(name)[0]);
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
            if (known.MayBeName(match.Groups["name"].Value) &&
                HasInitials(match.Groups["words"].ValueSpan, match.Groups["name"].ValueSpan))
                yield return match.Groups["name"].Value;
        }
    }

    /// <summary>Tries a pattern only where a verb stands that it begins with, which a vectorised search finds.</summary>
    private static IEnumerable<Match> AtVerbs(string text, Regex pattern)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAny(Verbs) is >= 0 and var verb;)
        {
            var match = pattern.Match(text, at + verb);
            at = match.Success ? match.Index + match.Length : at + verb + 1;
            if (match.Success)
                yield return match;
        }
    }

    /// <summary>Whether the capitals of an acronym begin the words before it, in their order.</summary>
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

    [GeneratedRegex(@"^(?<name>[^:]{2,60}?)(?:\s?:\s|-\s|\s[–—-]{1,3}\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();

    [GeneratedRegex(@":\s(?<name>[\w.+-]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\((?<name>[\w.+-]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^[\w.+-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>
    /// "called X", and "we propose X, a …" where what follows shows that X is all that is proposed. Begins with the verb
    /// and looks back at who speaks.
    /// </summary>
    [GeneratedRegex(
        """
        \G\b(?:(?:called|named|dubbed|termed|coined)\s+(?:the\s+|as\s+)?
          |(?<=\b(?:[Ww]e|paper|work|report|study|authors)\s+(?:\w+ly\s+|also\s+|first\s+)?)
           (?:introduce|present|propose|develop|release|design|build)s?\s+)
        [“"'`(]{0,3}(?<name>[A-Za-z][\w+]*(?:[-.][\w+]+)*)[”"'`)]{0,3}
        (?=\s*[,:(\[—–;]|\s*\.(?:\s|$)|\s+(?:an?|the|which|that|to|for|as|and|is|can)\b|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduction();

    /// <summary>"We propose Mixture of Shards (MoS)": nothing between verb and name that leads elsewhere.</summary>
    [GeneratedRegex(
        """
        \G\b(?<=\b(?:[Ww]e|paper|work|report|study|authors)\s+(?:\w+ly\s+|also\s+|first\s+)?)
        (?:introduce|present|propose|develop|release|design|build)s?\s+(?:the\s+|an?\s+|our\s+)?(?:new\s+|novel\s+|simple\s+)*
        (?<words>(?:(?!for\s|to\s|that\s|with\s|using\s|which\s|on\s|by\s|from\s|based\s)[\w-]+\s+){1,8})
        \((?<name>[A-Za-z][\w.+-]*)\)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IntroducedAcronym();
}
