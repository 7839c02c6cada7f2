using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Text;

/// <summary>
/// Removes what databases leave of HTML, JATS and MathML in titles, names and abstracts, and decodes entities. Only
/// tags of these languages go: <c>a &lt; b</c> and <c>the &lt;canvas&gt; element</c> stay.
/// </summary>
internal static partial class MarkupText
{
    /// <summary>Some databases encode twice: <c>&amp;amp;lt;i&amp;amp;gt;</c>.</summary>
    private const int MostPasses = 3;

    /// <summary>The same text where there is neither tag nor entity; white space is not folded.</summary>
    public static string ToPlain(string text)
    {
        for (var pass = 0; pass < MostPasses && text.AsSpan().ContainsAny('<', '&'); pass++)
        {
            var plain = WithoutTags(WebUtility.HtmlDecode(text));
            if (string.Equals(plain, text, StringComparison.Ordinal))
                break;
            text = plain;
        }
        return text;
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        if (MathML().IsMatch(text))
            text = Repeated().Replace(text, "");
        text = Heading().Replace(text, " ");
        text = Block().Replace(text, " ");
        return Inline().Replace(text, "");
    }

    [GeneratedRegex(@"<(?:mml:)?math[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex MathML();

    /// <summary>Beside MathML, the same formula in another language.</summary>
    [GeneratedRegex(
        @"<(?:mml:)?annotation\b[^<>]*>[^<]*</(?:mml:)?annotation>|"
            + @"<(?:jats:)?tex-math\b[^<>]*>[^<]*</(?:jats:)?tex-math>",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Repeated();

    /// <summary>“Abstract”, “Aim”: headings within an abstract, which has no lines.</summary>
    [GeneratedRegex(@"<(?:jats:)?title\s*>[^<]*</(?:jats:)?title>", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"</?(?:p|br|div|sec|li|ul|ol|list|list-item|jats:(?:p|sec|list|list-item|title|disp-quote|break))"
            + @"(?:\s[^<>=]*=[^<>]*)?\s?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Block();

    [GeneratedRegex(
        """
            </?(?:i|b|u|em|strong|sub|sup|inf|sc|scp|span|small|big|tt|font|italic|bold|underline|roman|monospace|
            nocase|sans-serif|ext-link|xref|named-content|styled-content|inline-formula|disp-formula|tex-math|alternatives|
            jats:[a-z-]+|mml:[a-z]+|math|semantics|m(?:i|n|o|s|row|sub|sup|subsup|frac|text|style|over|under|underover|
            space|sqrt|root|fenced|padded|table|tr|td)|a(?=\s+href|>))(?:\s[^<>=]*=[^<>]*)?\s?/?>
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Inline();
}
