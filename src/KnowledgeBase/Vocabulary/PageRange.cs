using System.Text.RegularExpressions;

namespace KnowledgeBase.Vocabulary;

/// <summary>Pages as they are shown, with en dashes: <c>9310--9320</c> is 9310–9320.</summary>
internal static partial class PageRange
{
    public static string? Of(string? pages) => OneLine.FoldOrNull(Hyphens().Replace(pages ?? "", "–").Trim('–', ' '));

    /// <summary>The first and the last page; no last one where it is a single page, or more than one range.</summary>
    public static (string First, string? Last) Ends(string pages)
    {
        var parts = pages.Split('–');
        return parts.Length == 2 && !pages.Contains(',', StringComparison.Ordinal)
            ? (parts[0], parts[1])
            : (pages, null);
    }

    [GeneratedRegex(@"\s*[-‐‑‒–—−]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
