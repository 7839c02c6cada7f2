using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Sentences that say what a name stands for.</summary>
internal static partial class NameDefinitions
{
    /// <summary>Fewer characters behind "we present X" say nothing of it.</summary>
    private const int FewestBehind = 20;

    /// <summary>All sentences of a text, unchanged.</summary>
    public static IEnumerable<string> In(string text) => Sentences.Of(text).Select(place => text[place].Trim());

    /// <summary>Whether a sentence of the paper that introduces a name is about it: "X finds …".</summary>
    public static bool IsAbout(string sentence, string name) =>
        sentence.StartsWith(name, StringComparison.Ordinal) && Subject().IsMatch(sentence.AsSpan(name.Length));

    /// <summary>Whether a sentence of the paper that introduces a name says what it is.</summary>
    public static bool Defines(string sentence, string name) =>
        Places(sentence, name).Any(place => IsDefined(sentence, place) || IsIntroduced(sentence, place));

    /// <summary>
    /// Whether a sentence of any other paper does: it has other subjects, so that less is taken for a definition.
    /// </summary>
    public static bool DefinesInPassing(string sentence, string name) =>
        Places(sentence, name).Any(place => IsDefinedInPassing(sentence, place));

    /// <summary>The words that an abbreviation stands for, with it: "Low-Rank Adaptation (LoRA)".</summary>
    public static string? SpelledOut(string sentence, string name)
    {
        foreach (var place in Places(sentence, name))
        {
            if (NameExpansion.StartOf(sentence, place) is { } start)
                return sentence[start..place.End.Value] + ")";
        }
        return null;
    }

    /// <summary>Where the whole name stands, not as part of a longer one.</summary>
    private static IEnumerable<Range> Places(string sentence, string name)
    {
        for (
            var at = sentence.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = sentence.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if (IsWhole(sentence, at, end) && !LongerName().IsMatch(sentence.AsSpan(0, at)))
                yield return at..end;
        }
    }

    private static bool IsDefined(string sentence, Range place) =>
        Behind().IsMatch(sentence.AsSpan(place.End.Value)) && !Led().IsMatch(sentence.AsSpan(0, place.Start.Value));

    private static bool IsIntroduced(string sentence, Range place)
    {
        var before = sentence.AsSpan(0, place.Start.Value);
        var behind = sentence.AsSpan(place.End.Value);
        if (GoesOn().IsMatch(behind))
            return false;
        return IsIntroducedAs(before, behind)
            || (behind.Length >= FewestBehind && (Called().IsMatch(before) || Before().IsMatch(before)));
    }

    private static bool IsIntroducedAs(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        Proposed().IsMatch(before) || (Apposed().IsMatch(before) && Verb().IsMatch(behind));

    private static bool IsDefinedInPassing(string sentence, Range place)
    {
        var before = sentence.AsSpan(0, place.Start.Value);
        var behind = sentence.AsSpan(place.End.Value);
        if (BehindInPassing().IsMatch(behind) && !Led().IsMatch(before))
            return true;
        return KindBehind().IsMatch(behind)
            || (Called().IsMatch(before) && !GoesOn().IsMatch(behind))
            || (Apposed().IsMatch(before) && Verb().IsMatch(behind));
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end]));

    private static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign == '-';

    /// <summary>A name that the sentence does not begin with: "Inverse " before IFEval.</summary>
    [GeneratedRegex(@"\w\W*\s[A-Z][\w.+-]*\s\z", RegexOptions.CultureInvariant)]
    private static partial Regex LongerName();

    /// <summary>A version or a second word: " 3", " Engine".</summary>
    [GeneratedRegex(@"\A\s[A-Z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>What follows is said of something else: "the size of X is a …", "for X, a …".</summary>
    [GeneratedRegex(
        @"\b(?:of|in|with|for|on|than|and|or|over|against|using|by|to)\s(?:the\s)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Led();

    /// <summary>"X (…) is a …", "X, a …", "X: a …", "X is proposed as …".</summary>
    [GeneratedRegex(
        """
            \A(?:\s\([^()]{1,60}\))?
            (?:\s(?:is|are|was)\s(?:(?:an?|the|one\sof)\s|(?:present|propos|introduc|describ)ed\sas\s)
              |,\s(?:an?|the\sfirst|our)\s(?!\d)|:\san?\s|\s(?:[–—]|--)\s?an?\s|\s(?:stands\sfor|denotes|refers\sto)\s)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();

    /// <summary>"X (…) is a …", "X stands for …".</summary>
    [GeneratedRegex(
        @"\A(?:\s\([^()]{1,60}\))?\s(?:(?:is|are|was)\s(?:an?|the|one\sof)|stands\sfor|denotes|refers\sto)\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindInPassing();

    /// <summary>"X, a fast method for …": a kind of thing must follow, for "X, a feat" says nothing of X.</summary>
    [GeneratedRegex(
        """
            \A(?:\s\([^()]{1,60}\))?,\san?\s(?:(?!of\b|for\b|to\b|in\b|that\b|with\b)[\w-]+\s){0,5}
            (?:method|model|framework|dataset|benchmark|optimizer|algorithm|technique|architecture|system|library
              |toolkit|corpus|metric|network|estimator|regularizer|language)\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex KindBehind();

    /// <summary>"X finds", "X (…) finds".</summary>
    [GeneratedRegex(@"\A(?:\s\([^()]{1,60}\))?\s\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    /// <summary>"called X"; "also known as X" is said of another name.</summary>
    [GeneratedRegex(@"\b(?:called|named|dubbed|termed)\s\z", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    /// <summary>"we introduce X", "introducing X".</summary>
    [GeneratedRegex(
        @"\b(?:introduc|present|propos|develop|releas)(?:e|es|ed|ing|s)?\s\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    /// <summary>"we propose a new framework, X", "we present words (X": nothing between leads elsewhere.</summary>
    [GeneratedRegex(
        """
            \b(?:[Ww]e|paper|work|report|study)\s(?:\w+ly\s|also\s|then\s)?
            (?:introduc|present|propos|develop|releas|design|construct|build)(?:es|e|s)?\s
            (?:(?!to\b|for\b|that\b|which\b|with\b|on\b|using\b|by\b|from\b|whose\b|where\b)[\w-]+,?\s){1,12}\(?\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Proposed();

    /// <summary>"Its basic unit, the X".</summary>
    [GeneratedRegex(
        @"(?:\A|[,;:]\s)(?:[Ii]ts|[Oo]ur)\s(?:[\w-]+\s){0,5}[\w-]+,\s(?:the\s)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Apposed();

    [GeneratedRegex(@"\A,\s(?!and\b|or\b|with\b|as\b|in\b|on\b)\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
