using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>
/// Makes hidden characters visible. A character that nobody can see (control, zero width, half a surrogate pair) or
/// that reverses the text around it is written as <c>\u{202e}</c>: it could control a terminal or disguise a name.
/// </summary>
internal static class VisibleText
{
    /// <summary>Characters that may be hidden; halves of surrogate pairs need a closer look.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(character => IsHidden(char.GetUnicodeCategory(character))),
    ]);

    public static bool HidesNothing(string text) => FirstHidden(text) < 0;

    public static string Of(string text) => Write(text, keepsLines: false);

    /// <summary>Like <see cref="Of"/>, but line feeds and tabs stay.</summary>
    public static string Lines(string text) => Write(text, keepsLines: true);

    /// <summary>One visible line of at most so many characters, with an ellipsis if it was cut.</summary>
    public static string Line(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
            return Of(line);
        var length = char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return $"{Of(line[..length])}…";
    }

    public static bool IsVisible(Rune rune) => !IsHidden(Rune.GetUnicodeCategory(rune));

    private static string Write(string text, bool keepsLines)
    {
        var hidden = FirstHidden(text);
        if (hidden < 0)
            return text;
        var visible = new StringBuilder(text, 0, hidden, text.Length + 8);
        for (var index = hidden; index < text.Length; )
        {
            var isWhole = Rune.TryGetRuneAt(text, index, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && (IsVisible(rune) || (keepsLines && rune.Value is '\n' or '\t')))
                visible.Append(text, index, length);
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\u{{{(isWhole ? rune.Value : text[index]):x}}}");
            index += length;
        }
        return visible.ToString();
    }

    private static int FirstHidden(string text)
    {
        var index = text.AsSpan().IndexOfAny(Suspects);
        while (index >= 0 && index < text.Length)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune) || !IsVisible(rune))
                return index;
            index += rune.Utf16SequenceLength;
        }
        return -1;
    }

    private static bool IsHidden(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;
}
