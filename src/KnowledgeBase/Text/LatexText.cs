using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Text;

/// <summary>
/// Decodes LaTeX accents, symbols and markup to Unicode in one pass, linear in the length of the text.
/// </summary>
internal static partial class LatexText
{
    /// <summary>The text without markup; formulas between dollars and unknown commands are left as they are.</summary>
    public static string Decode(string text) =>
        text.AsSpan().ContainsAny(LatexSymbols.Special) ? new LatexScanner(text, isMath: false).Run() : text;

    /// <summary>
    /// Like <see cref="Decode"/>, with formulas in plain characters too: <c>$\alpha^2$</c> becomes α².
    /// </summary>
    public static string ToPlain(string text)
    {
        var decoded = Decode(text);
        if (!decoded.Contains('$', StringComparison.Ordinal))
            return decoded;
        var plain = new StringBuilder(decoded.Length);
        var start = 0;
        while (start < decoded.Length)
        {
            var open = decoded.IndexOf('$', start);
            var end = open < 0 ? -1 : EndOfFormula(decoded, open);
            if (end < 0)
            {
                plain.Append(decoded, start, decoded.Length - start);
                break;
            }
            plain.Append(decoded, start, open - start);
            plain.Append(new LatexScanner(decoded[open..end].Trim('$'), isMath: true).Run().Trim());
            start = end;
        }
        return plain.ToString();
    }

    /// <summary>
    /// Only accents, letters with a name and dashes become Unicode: in prose that is no LaTeX otherwise, a tilde means
    /// “about” and braces stay. Formulas are left as they are.
    /// </summary>
    public static string DecodeLetters(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal) && !text.Contains("--", StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        var start = 0;
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at))
        {
            var end = Formulas.EndAt(text, at);
            if (end > 0)
            {
                decoded.Append(Letters(text[start..at])).Append(text, at, end - at);
                start = end;
            }
            at = Math.Max(end, at + 1);
        }
        return decoded.Append(Letters(text[start..])).ToString();
    }

    private static string Letters(string prose) =>
        Dashes().Replace(Letter().Replace(prose, match => Decode(match.Value)), match => match.Length > 2 ? "—" : "–");

    /// <summary>An address as LaTeX files write it, without its escapes.</summary>
    public static string DecodeUrl(string text)
    {
        var url = Unwrapped(text.Trim());
        if (!url.AsSpan().ContainsAny(@"\{}$"))
            return url;
        url = url.Replace("$<$", "<", StringComparison.Ordinal).Replace("$>$", ">", StringComparison.Ordinal);
        var plain = new StringBuilder(url.Length);
        for (var index = 0; index < url.Length; index++)
        {
            if (url[index] is not ('{' or '}') && !IsEscapeAt(url, index))
                plain.Append(url[index]);
        }
        return plain
            .Replace(@"\textasciitilde", "~")
            .Replace(@"\textless", "<")
            .Replace(@"\textgreater", ">")
            .Replace(@"\textunderscore", "_")
            .ToString();
    }

    /// <summary>What <c>\url{…}</c>, <c>\doi{…}</c> and <c>\href{…}{text}</c> lead to.</summary>
    private static string Unwrapped(string url)
    {
        foreach (var command in (ReadOnlySpan<string>)[@"\url", @"\doi", @"\nolinkurl"])
        {
            if (url.StartsWith(command, StringComparison.Ordinal))
                return url[command.Length..];
        }
        if (!url.StartsWith(@"\href{", StringComparison.Ordinal))
            return url;
        var end = url.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? url : url[@"\href".Length..(end + 1)];
    }

    private static bool IsEscapeAt(string url, int index) =>
        url[index] == '\\'
        && index + 1 < url.Length
        && "_%&#~$^{}\\".Contains(url[index + 1], StringComparison.Ordinal);

    /// <summary>
    /// The index after the formula that opens at a dollar, or -1 if there is none: a price, or a dollar never closed.
    /// </summary>
    internal static int EndOfFormula(string text, int open)
    {
        var isDisplay = open + 1 < text.Length && text[open + 1] == '$';
        var start = isDisplay ? open + 2 : open + 1;
        var last = Math.Min(text.Length, start + Formulas.Longest);
        for (var index = start; index < last; index++)
        {
            if (text[index] == '\\')
                index++;
            else if (text[index] == '$')
                return index == start || !IsClosed(text, start, index, isDisplay) ? -1 : index + (isDisplay ? 2 : 1);
        }
        return -1;
    }

    /// <summary>
    /// Pandoc's rule: no space inside the dollars, no digit after the closing one; and braces must pair.
    /// </summary>
    private static bool IsClosed(string text, int start, int end, bool isDisplay)
    {
        var formula = text.AsSpan(start, end - start);
        if (formula.Count('{') != formula.Count('}'))
            return false;
        return isDisplay
            ? end + 1 < text.Length && text[end + 1] == '$'
            : formula[0] != ' ' && formula[^1] != ' ' && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]));
    }

    /// <summary>
    /// <c>\'e</c>, <c>\"{a}</c>, <c>{\H{o}}</c>, <c>\c c</c>, <c>{\ss}</c>; not <c>\cite</c> and not <c>\textbf{a}</c>.
    /// </summary>
    [GeneratedRegex(
        """
            \{\s?(?:\\['`^"~=.]\s?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|\\[uvHcdbkrt](?:\s?\{\\?[A-Za-z]\}|\s\\?[A-Za-z])
                |\\(?:ss|ae|AE|oe|OE|aa|AA|[oOlLij]))\s?\}|
            \\['`^"~=.](?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])\s?|[A-Za-z])|
            \\[uvHcdbkrt](?:\{\\?[A-Za-z]\}|\s[A-Za-z])|
            \\(?:ss|ae|AE|oe|OE|aa|AA|[oOlL])(?:\{\}|(?![A-Za-z]))\s?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Letter();

    /// <summary>Between words; not the option <c>--strict</c>.</summary>
    [GeneratedRegex(@"(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
