using System.Buffers;
using System.Globalization;

namespace KnowledgeBase.Text;

/// <param name="position">
/// Counted from 0. Each part of a compound has its own position; the joined form has that of the first part.
/// </param>
internal delegate void TokenHandler(ReadOnlySpan<char> term, int position);

/// <summary>
/// Splits text into the terms of the search index. The browser follows the same rules
/// (<c>theme/scripts/search/tokens.ts</c>); both are tested with <c>tokens.cases.json</c> beside it.
/// </summary>
internal static class SearchTokens
{
    public const int MaxLength = 40;
    private const int MaxJoinedParts = 4;

    /// <summary>Calls the handler for each term, in order; a text without letters and digits has none.</summary>
    /// <returns>The number of positions.</returns>
    public static int Tokenize(string text, TokenHandler onToken)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var places = TokenizePlain(SearchText.Plain(text, buffer), onToken);
        ArrayPool<char>.Shared.Return(buffer);
        return places;
    }

    private static int TokenizePlain(ReadOnlySpan<char> plain, TokenHandler onToken)
    {
        var position = 0;
        var at = 0;
        while (at < plain.Length)
        {
            var end = EndOfPlainWord(plain, at);
            if (end > at)
            {
                onToken(plain[at..end], position++);
                at = end;
            }
            else if (!IsWord(plain[at]))
                at++;
            else if (IsIdeographic(plain[at]))
                at = ReadIdeographs(plain, at, onToken, ref position);
            else
                at = ReadCompound(plain, at, onToken, ref position);
        }
        return position;
    }

    /// <summary>
    /// The end of a word of ASCII letters and digits between spaces, as most are and to which no rule applies;
    /// otherwise
    /// <paramref name="at"/>.
    /// </summary>
    private static int EndOfPlainWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var isEnded =
            end == text.Length
            || text[end] is ' ' or ',' or ')' or ':' or '\n'
            || (text[end] == '.' && !IsInnerDot(text, end));
        return isEnded && end - at <= MaxLength && text[at..end] is not "epsilon" ? end : at;
    }

    public static IReadOnlyList<string> Of(string text)
    {
        var terms = new List<string>();
        Tokenize(text, (term, _) => terms.Add(term.ToString()));
        return terms;
    }

    /// <summary>
    /// Words joined by hyphens: each part is a term, and if there are several, so is the whole in one word.
    /// </summary>
    private static int ReadCompound(ReadOnlySpan<char> text, int at, TokenHandler onToken, ref int position)
    {
        Span<char> joined = stackalloc char[MaxLength];
        var length = 0;
        var parts = 0;
        var first = position;
        while (true)
        {
            at = ReadPart(text, at, onToken, position++, joined[Math.Min(length, MaxLength)..], out var written);
            length += written;
            parts++;
            if (at + 1 >= text.Length || !IsJoiner(text[at]) || !IsPartStart(text[at + 1]))
                break;
            at++;
        }
        if (parts is > 1 and <= MaxJoinedParts && length < MaxLength)
            onToken(joined[..length], first);
        return at;
    }

    /// <summary>One run of letters and digits without its apostrophes; a dot between digits stays.</summary>
    private static int ReadPart(
        ReadOnlySpan<char> text,
        int at,
        TokenHandler onToken,
        int position,
        Span<char> joined,
        out int written
    )
    {
        Span<char> term = stackalloc char[MaxLength];
        var length = 0;
        for (; at < text.Length; at++)
        {
            if (IsPartStart(text[at]) || IsInnerDot(text, at))
                length += Put(term, length, text[at]);
            else if (!IsInnerApostrophe(text, at))
                break;
        }
        written = term[..length].TryCopyTo(joined) ? length : MaxLength;
        onToken(term[..length], position);
        if (term[..length] is "epsilon")
            onToken("eps", position);
        return ReadSigns(text, at, term, length, onToken, position);
    }

    /// <summary>The signs in <c>C++</c>, <c>RAM++</c> and <c>C#</c> add a second, longer term.</summary>
    private static int ReadSigns(
        ReadOnlySpan<char> text,
        int at,
        Span<char> term,
        int length,
        TokenHandler onToken,
        int position
    )
    {
        var end = at;
        while (end < text.Length && text[end] is '+' or '#')
            end++;
        if (end == at || (end < text.Length && IsWord(text[end])))
            return at;
        for (var i = at; i < end; i++)
            length += Put(term, length, text[i]);
        onToken(term[..length], position);
        return end;
    }

    /// <summary>
    /// Chinese, Japanese and Korean have no spaces: each pair of neighbours is a term, or a lone character.
    /// </summary>
    private static int ReadIdeographs(ReadOnlySpan<char> text, int at, TokenHandler onToken, ref int position)
    {
        var end = at;
        while (end < text.Length && IsIdeographic(text[end]))
            end++;
        var start = at;
        var next = at + Units(text, at);
        if (next >= end)
            onToken(text[start..end], position++);
        while (next < end)
        {
            var after = next + Units(text, next);
            onToken(text[start..after], position++);
            start = next;
            next = after;
        }
        return end;
    }

    private static int Put(Span<char> term, int length, char c)
    {
        if (length == MaxLength)
            return 0;
        term[length] = c;
        return 1;
    }

    private static int Units(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsJoiner(char c) => c is '-' or '_' or '^';

    private static bool IsPartStart(char c) => IsWord(c) && !IsIdeographic(c);

    private static bool IsInnerDot(ReadOnlySpan<char> text, int at) =>
        text[at] == '.'
        && at > 0
        && char.IsAsciiDigit(text[at - 1])
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1]);

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && at > 0 && IsWord(text[at - 1]) && at + 1 < text.Length && IsPartStart(text[at + 1]);

    private static bool IsWord(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.TitlecaseLetter
                        or UnicodeCategory.ModifierLetter
                        or UnicodeCategory.OtherLetter
                        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsIdeographic(char c) =>
        c >= 0x3040
        && c
            is <= '\u30FF'
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7AF')
                or (>= '\uD800' and <= '\uDFFF')
                or (>= '\uF900' and <= '\uFAFF');
}
