using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <param name="HasCapital">Every name has one, so most words need no second look.</param>
internal readonly record struct NameToken(int Start, int End, bool HasCapital);

/// <summary>
/// Splits text into words the way names are written: letters and digits with hyphens, dots, plus signs and underscores
/// between them. Addresses are skipped.
/// </summary>
internal static class NameTokens
{
    /// <summary>The usual number of words around the capitals of an abstract.</summary>
    private const int UsualCount = 64;

    /// <summary>No name has more words.</summary>
    public const int MostOfName = 3;

    public static List<NameToken> In(string text)
    {
        var tokens = new List<NameToken>();
        var hasAddress = HasAddress(text);
        var at = 0;
        while (at < text.Length)
        {
            if (!Letters.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var (end, hasCapital) = EndOf(text, at);
            if (hasAddress && IsAddress(text, at, end))
                at = EndOfAddress(text, end);
            else
            {
                tokens.Add(new NameToken(at, end, hasCapital));
                at = end;
            }
        }
        return tokens;
    }

    /// <summary>Only the words with a capital and the words after them that may belong to the same name.</summary>
    public static List<NameToken> AroundCapitals(string text)
    {
        if (HasAddress(text))
            return In(text);
        var tokens = new List<NameToken>(UsualCount);
        var following = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (following == 0)
            {
                var offset = text.AsSpan(at).IndexOfAny(CharacterSets.Capitals);
                if (offset < 0)
                    break;
                at = StartOf(text, at, at + offset);
            }
            else if (!Letters.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var (end, hasCapital) = EndOf(text, at);
            tokens.Add(new NameToken(at, end, hasCapital));
            following = hasCapital ? MostOfName - 1 : following - 1;
            at = end;
        }
        return tokens;
    }

    /// <summary>The text of so many words, with what separates them.</summary>
    public static ReadOnlySpan<char> Span(string text, List<NameToken> tokens, int at, int words) =>
        text.AsSpan(tokens[at].Start..tokens[at + words - 1].End);

    private static bool HasAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains(".com", StringComparison.Ordinal);

    private static bool IsAddress(string text, int at, int end) =>
        text.AsSpan(end) is [':', '/', '/', ..] || text.AsSpan(at..end).Contains(".com", StringComparison.Ordinal);

    /// <summary>The start of the word that contains the given letter.</summary>
    private static int StartOf(string text, int least, int at)
    {
        while (at > least && (Letters.IsLetterOrDigit(text[at - 1]) || IsJoint(text, at - 1)))
            at--;
        while (!Letters.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static (int End, bool HasCapital) EndOf(string text, int at)
    {
        var hasCapital = false;
        for (; at < text.Length && (Letters.IsLetterOrDigit(text[at]) || IsJoint(text, at)); at++)
            hasCapital |= char.IsAsciiLetterUpper(text[at]);
        return (at, hasCapital);
    }

    private static bool IsJoint(string text, int at) =>
        text[at] is '-' or '.' or '+' or '_' && at + 1 < text.Length && Letters.IsLetterOrDigit(text[at + 1]);

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
