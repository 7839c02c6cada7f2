using System.Buffers;

namespace KnowledgeBase.Templates;

/// <summary>Text that is HTML already, which is written as it is. Joined with others it is text.</summary>
public sealed class SafeHtml(string html)
{
    public string Html { get; } = html;
    public override string ToString() => Html;
}

/// <summary>What HTML gives a meaning, and how it is written as text.</summary>
internal static class HtmlText
{
    public static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    public static string Entity(char markup) => markup switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
