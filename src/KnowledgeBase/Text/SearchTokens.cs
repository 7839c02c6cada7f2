using System.Buffers;
using System.Globalization;

namespace KnowledgeBase.Text;

/// <param name="position">0-based; the parts of a compound have places of their own, its joined form that of the first.</param>
public delegate void TokenSink(ReadOnlySpan<char> term, int position);

/// <summary>
/// Text to the terms of the search index. The reader in <c>theme/scripts/search/tokens.ts</c> follows the same rules;
/// <c>tokens.cases.json</c> beside it holds both to them.
/// </summary>
public static class SearchTokens
{
    public const int MaxLength = 40;
    private const int MaxJoinedParts = 4;

    /// <summary>Sends each term of a text, in order; a text without letters and digits has none.</summary>
    /// <returns>The number of places.</returns>
    public static int Each(string text, TokenSink sink)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var places = EachOfPlain(SearchText.Plain(text, room), sink);
        ArrayPool<char>.Shared.Return(room);
        return places;
    }

    private static int EachOfPlain(ReadOnlySpan<char> plain, TokenSink sink)
    {
        var position = 0;
        for (var at = 0; at < plain.Length;)
        {
            var end = EndOfPlainWord(plain, at);
            if (end > at)
            {
                sink(plain[at..end], position++);
                at = end;
            }
            else if (!IsWord(plain[at]))
                at++;
            else if (IsIdeographic(plain[at]))
                at = ReadIdeographs(plain, at, sink, ref position);
            else
                at = ReadCompound(plain, at, sink, ref position);
        }
        return position;
    }

    /// <summary>Most words are ASCII letters and digits between spaces, to which no rule applies; else <paramref name="at"/>.</summary>
    private static int EndOfPlainWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var isEnded = end == text.Length || text[end] is ' ' or ',' or ')' or ':' or '\n' ||
            (text[end] == '.' && !IsInnerDot(text, end));
        return isEnded && end - at <= MaxLength && text[at..end] is not "epsilon" ? end : at;
    }

    public static IReadOnlyList<string> Of(string text)
    {
        var terms = new List<string>();
        Each(text, (term, _) => terms.Add(term.ToString()));
        return terms;
    }

    /// <summary>Letters joined by hyphens: each part, and with more than one part all of them as one word.</summary>
    private static int ReadCompound(ReadOnlySpan<char> text, int at, TokenSink sink, ref int position)
    {
        Span<char> joined = stackalloc char[MaxLength];
        var length = 0;
        var parts = 0;
        var first = position;
        while (true)
        {
            at = ReadPart(text, at, sink, position++, joined[Math.Min(length, MaxLength)..], out var written);
            length += written;
            parts++;
            if (at + 1 >= text.Length || !IsJoiner(text[at]) || !IsPartStart(text[at + 1]))
                break;
            at++;
        }
        if (parts is > 1 and <= MaxJoinedParts && length < MaxLength)
            sink(joined[..length], first);
        return at;
    }

    /// <summary>One run of letters and digits, without its apostrophes; a dot stays between digits.</summary>
    private static int ReadPart(
        ReadOnlySpan<char> text, int at, TokenSink sink, int position, Span<char> joined, out int written)
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
        sink(term[..length], position);
        if (term[..length] is "epsilon")
            sink("eps", position);
        return ReadSigns(text, at, term, length, sink, position);
    }

    /// <summary>The signs of <c>C++</c>, <c>RAM++</c> and <c>C#</c> make a second, longer term.</summary>
    private static int ReadSigns(
        ReadOnlySpan<char> text, int at, Span<char> term, int length, TokenSink sink, int position)
    {
        var end = at;
        while (end < text.Length && text[end] is '+' or '#')
            end++;
        if (end == at || (end < text.Length && IsWord(text[end])))
            return at;
        for (var i = at; i < end; i++)
            length += Put(term, length, text[i]);
        sink(term[..length], position);
        return end;
    }

    /// <summary>Chinese, Japanese and Korean run together: each pair of neighbours is a term, or a lone character.</summary>
    private static int ReadIdeographs(ReadOnlySpan<char> text, int at, TokenSink sink, ref int position)
    {
        var end = at;
        while (end < text.Length && IsIdeographic(text[end]))
            end++;
        var start = at;
        var next = at + Units(text, at);
        if (next >= end)
            sink(text[start..end], position++);
        while (next < end)
        {
            var after = next + Units(text, next);
            sink(text[start..after], position++);
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
        text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]) &&
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && at > 0 && IsWord(text[at - 1]) && at + 1 < text.Length && IsPartStart(text[at + 1]);

    private static bool IsWord(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter
            or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    private static bool IsIdeographic(char c) => c >= 0x3040 &&
        c is <= '\u30FF' or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF')
            or (>= '\uD800' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF');
}
