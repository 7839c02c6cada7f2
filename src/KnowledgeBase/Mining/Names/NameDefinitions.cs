using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Sentences that say what a name stands for.</summary>
internal static partial class NameDefinitions
{
    /// <summary>All sentences of a text, unchanged.</summary>
    public static IEnumerable<string> In(string text) => Sentences.Of(text).Select(place => text[place].Trim());

    /// <summary>Whether a sentence of the paper that introduces a name is about it: "X finds …".</summary>
    public static bool IsAbout(string sentence, string name) =>
        sentence.StartsWith(name, StringComparison.Ordinal) && Subject().IsMatch(sentence.AsSpan(name.Length));

    public static bool Defines(string sentence, string name)
    {
        for (
            var at = sentence.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = sentence.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if (!IsWhole(sentence, at, end))
                continue;
            if (Behind().IsMatch(sentence.AsSpan(end)) || Before().IsMatch(sentence.AsSpan(0, at)))
                return true;
        }
        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end]));

    private static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign == '-';

    /// <summary>"X (…) is a …", "X, a …", "X: a …".</summary>
    [GeneratedRegex(
        """
            \A(?:\s\([^()]{1,60}\))?
            (?:\s(?:is|are|was)\s(?:an?|the|one\sof)\s|,\s(?:an?|the\sfirst|our)\s|:\san?\s|\s[–—]\s?an?\s)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();

    /// <summary>"X finds", "X (…) finds".</summary>
    [GeneratedRegex(@"\A(?:\s\([^()]{1,60}\))?\s\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    /// <summary>"we introduce X", "called X", "known as X".</summary>
    [GeneratedRegex(
        """
            \b(?:introduc|present|propos|develop|releas)(?:e|es|ed|ing|s)?\s\z
            |\b(?:called|named|dubbed|termed|known\sas)\s\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();
}
