using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Finds the names that a paper introduces, in its title and in the usual phrases of abstracts.</summary>
internal sealed partial class IntroducedNames(KnownNames known)
{
    public const int MostWords = 3;

    /// <summary>The distinct names, those of the title first.</summary>
    public string[] Of(Paper paper)
    {
        var text = paper.Abstract ?? "";
        var title = LatexText.ToPlain(paper.Title);
        return
        [
            .. InTitle(title, text)
                .Concat(InAbstract(title, text))
                .Where(name => !known.IsExcluded(name) && !NameVariants.IsAdjective(name))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>What stands before the title's colon or dash, or nothing.</summary>
    public static string? TitlePrefix(string title) =>
        Prefix().Match(title) is { Success: true } prefix ? prefix.Groups["name"].Value.Trim() : null;

    /// <summary>Whether all words begin as names do: <c>Hive Maps 2</c>.</summary>
    public static bool IsCapitalized(ReadOnlySpan<char> name)
    {
        var words = 0;
        foreach (var part in name.Split(' '))
        {
            var word = name[part];
            var isName =
                !word.IsEmpty
                && (char.IsUpper(word[0]) || NameForms.IsMixedCase(word) || (words > 0 && char.IsDigit(word[0])));
            if (!isName || ++words > MostWords)
                return false;
        }
        return true;
    }

    private IEnumerable<string> InTitle(string title, string text)
    {
        if (TitlePrefix(title) is { } name)
        {
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
        if (!IsCapitalized(name))
            return false;
        var words = name.Split(' ');
        if (words.Length == 1 && known.MayBeName(name))
            return true;
        return (words.Length == 1 || words.Any(word => NameForms.IsMixedCase(word)))
            && text.Contains(name, StringComparison.Ordinal)
            && !StopWords.Contains(Words.Of(name)[0]);
    }

    private IEnumerable<string> InAbstract(string title, string text)
    {
        foreach (var match in IntroductionPhrases.Owned(text))
        {
            if (MayBeNew(match.Groups["name"].Value))
                yield return match.Groups["name"].Value;
        }
        foreach (var match in IntroductionPhrases.Named(text))
        {
            var name = match.Groups["name"].Value;
            var isName = name.Contains(' ', StringComparison.Ordinal)
                ? IsOfSeveralWords(name, title, text) && !IsAbbreviated(text, match.Index + match.Length)
                : known.MayBeName(name);
            if (isName)
                yield return name;
        }
        if (!text.Contains('(', StringComparison.Ordinal))
            yield break;
        foreach (var match in IntroductionPhrases.Abbreviated(text))
        {
            if (
                MayBeNew(match.Groups["name"].Value)
                && HasInitials(match.Groups["words"].ValueSpan, match.Groups["name"].ValueSpan)
            )
                yield return match.Groups["name"].Value;
        }
    }

    private bool MayBeNew(string name) => known.MayBeName(name) && !known.IsKnown(name);

    /// <summary>Whether an abbreviation follows in brackets, which then is the name if any is.</summary>
    private static bool IsAbbreviated(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        var close = rest is ['(', ..] ? rest.IndexOf(')') : -1;
        return close > 0 && NameForms.IsDistinctive(rest[1..close]) && !rest[..close].Contains(' ');
    }

    /// <summary>With a word that can only be a name, or used as a name once more.</summary>
    private bool IsOfSeveralWords(string name, string title, string text)
    {
        if (!IsCapitalized(name) || StopWords.Contains(Words.Of(name)[0]))
            return false;
        foreach (var word in name.Split(' '))
        {
            if (known.MayBeName(word))
                return true;
        }
        return title.Contains(name, StringComparison.Ordinal)
            || text.IndexOf(name, StringComparison.Ordinal) != text.LastIndexOf(name, StringComparison.Ordinal);
    }

    /// <summary>Whether the words before an acronym begin with its capitals, in the same order.</summary>
    public static bool HasInitials(ReadOnlySpan<char> words, ReadOnlySpan<char> acronym)
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
}
