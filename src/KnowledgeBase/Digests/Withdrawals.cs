using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests;

/// <summary>Sources say in words alone that a paper was withdrawn or retracted.</summary>
internal static partial class Withdrawals
{
    /// <param name="text">An abstract or a comment: only its beginning counts.</param>
    public static bool IsStated(string? text) => Statement().IsMatch(text ?? "");

    /// <summary>“RETRACTED: …”, “Withdrawn article: …”.</summary>
    public static bool IsTitle(string title) => Title().IsMatch(title);

    [GeneratedRegex(
        """
            ^\W*(?:
            (?:(?:this|the|our)\s)?(?:[a-z-]+\s){0,2}?
                (?:paper|article|submission|manuscript|work|preprint|e-?print|version|note|report|letter|thesis)
                \s(?:has|had|was|is)\s
                (?:(?:been|being|now|since|temporarily|voluntarily)\s){0,3}(?:withdrawn|retracted)\b|
            (?:(?:paper|article|submission|manuscript)\s)?(?:withdrawn|retracted)
                (?:\W*$|\s(?:by|due|because|for|as|since|on)\b|[.:;,\])])|
            (?:the\s)?authors?\s(?:has|have)\s(?:[a-z]+\s)?(?:withdrawn|retracted)\s(?:this|the)\b|
            we\s(?:have\s)?(?:withdraw|withdrawn|withdrew|retract|retracted)\sthis\b)
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^\W*(?:withdrawn|retracted)(?:\s(?:article|paper|chapter|preprint))?\s?[:\]]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Title();
}
