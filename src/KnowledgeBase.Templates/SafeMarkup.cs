using System.Buffers;

namespace KnowledgeBase.Templates;

/// <summary>
/// Text that is HTML or Markdown already and is written unescaped. Concatenated with other text, it is plain text
/// again.
/// </summary>
internal sealed class SafeMarkup(string text)
{
    public string Text { get; } = text;

    public override string ToString() => Text;
}

/// <summary>The characters with a meaning in HTML, and how they are escaped.</summary>
internal static class HtmlText
{
    public static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    public static string Entity(char markup) =>
        markup switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => "&#39;",
        };
}
