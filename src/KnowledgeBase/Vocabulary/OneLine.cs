using System.Buffers;
using System.Text;

namespace KnowledgeBase.Vocabulary;

/// <summary>
/// Free text of a source as one line: white space, line ends and control characters fold to single spaces. Explicit
/// bidirectional overrides and isolates go, because one that is not closed would turn the page around it.
/// </summary>
internal static class OneLine
{
    private static readonly SearchValues<char> NeedsFolding = SearchValues.Create(FoldedCharacters());

    /// <summary>The folded text, the same string where nothing has to be folded.</summary>
    public static string Fold(string text) => text.Length == 0 || IsFolded(text) ? text : FoldSlowly(text);

    /// <summary>The folded text, null where nothing is left of it.</summary>
    public static string? FoldOrNull(string? text) =>
        text is null || Fold(text) is not { Length: > 0 } folded ? null : folded;

    private static bool IsFolded(string text) =>
        text[0] != ' '
        && text[^1] != ' '
        && !text.AsSpan().ContainsAny(NeedsFolding)
        && !text.Contains("  ", StringComparison.Ordinal);

    private static string FoldSlowly(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsDirection(character))
                continue;
            if (!IsSpace(character))
                folded.Append(character);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd(' ');
    }

    private static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || character is '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsDirection(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string FoldedCharacters()
    {
        var folded = new StringBuilder();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var character = (char)code;
            if (character != ' ' && (IsSpace(character) || IsDirection(character)))
                folded.Append(character);
        }
        return folded.ToString();
    }
}
