using System.Net;
using System.Text;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>Text as HTML: by the engine only what HTML gives a meaning, by <c>html.escape</c> what the language says.</summary>
internal static class HtmlText
{
    public static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    public static string EscapeMarkup(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (character is '&' or '<' or '>' or '"' or '\'') escaped.Append(Encoding.ASCII.GetString(Entity(character)));
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Markup, and the characters from U+00A0 to U+00FF, as the language's <c>html.escape</c> does it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
