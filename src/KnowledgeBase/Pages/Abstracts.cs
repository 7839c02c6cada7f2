using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

internal static class Abstracts
{
    public const int LongestExcerpt = 240;

    /// <summary>As much of an abstract as the site may show; null for nothing.</summary>
    public static string? Shown(string? text, AbstractRights rights) =>
        rights switch
        {
            AbstractRights.Full => text,
            AbstractRights.Excerpt => Excerpt.Of(text, LongestExcerpt),
            _ => null,
        };
}
