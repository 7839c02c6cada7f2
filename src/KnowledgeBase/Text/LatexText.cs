using System.Text;

namespace KnowledgeBase.Text;

/// <summary>LaTeX accents, symbols and markup as Unicode. One pass, linear in the length of the text.</summary>
public static class LatexText
{
    /// <summary>
    /// The text without markup; formulas between dollars stay as they came, and so does a command that is not known.
    /// </summary>
    public static string Decode(string text) =>
        text.AsSpan().ContainsAny(LatexSymbols.Special) ? new LatexScanner(text, isMath: false).Run() : text;

    /// <summary>As <see cref="Decode"/>, with formulas in plain characters too: <c>$\alpha^2$</c> is α².</summary>
    public static string ToPlain(string text)
    {
        var decoded = Decode(text);
        if (!decoded.Contains('$', StringComparison.Ordinal))
            return decoded;
        var plain = new StringBuilder(decoded.Length);
        for (var start = 0; start < decoded.Length;)
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

    /// <summary>An address as LaTeX files write it, with its escapes taken back.</summary>
    public static string DecodeUrl(string text)
    {
        var url = text.Trim();
        if (url.StartsWith(@"\url", StringComparison.Ordinal))
            url = url[4..];
        if (!url.AsSpan().ContainsAny(@"\{}"))
            return url;
        var plain = new StringBuilder(url.Length);
        for (var index = 0; index < url.Length; index++)
        {
            if (url[index] is '{' or '}' || (url[index] == '\\' && index + 1 < url.Length && "_%&#~$^{}\\".Contains(url[index + 1], StringComparison.Ordinal)))
                continue;
            plain.Append(url[index]);
        }
        return plain.Replace(@"\textasciitilde", "~").ToString();
    }

    /// <summary>
    /// The index behind the formula that opens at a dollar, -1 where it is none: a price, or a dollar never closed.
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

    /// <summary>As in Pandoc: no space inside the dollars, no digit behind the closing one; and braces in pairs.</summary>
    private static bool IsClosed(string text, int start, int end, bool isDisplay)
    {
        var formula = text.AsSpan(start, end - start);
        if (formula.Count('{') != formula.Count('}'))
            return false;
        return isDisplay
            ? end + 1 < text.Length && text[end + 1] == '$'
            : formula[0] != ' ' && formula[^1] != ' ' && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]));
    }
}
