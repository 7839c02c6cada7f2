using System.Buffers;

namespace KnowledgeBase.Templates;

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
