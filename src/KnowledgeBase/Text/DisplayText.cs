using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Text;

/// <summary>
/// Repairs, for display only, the remains of LaTeX in abstracts that lost their backslashes and dollars on the way.
/// Formulas, addresses and anything that could mean something else are left alone.
/// </summary>
internal static partial class DisplayText
{
    private static readonly SearchValues<string> Protected = SearchValues.Create(
        ["http", "www.", "$", "\\"],
        StringComparison.Ordinal
    );

    public static string Repair(string text)
    {
        var isPlain = !text.AsSpan().ContainsAny(Protected);
        if (isPlain)
            return Prose(text);
        var repaired = new StringBuilder(text.Length);
        var start = 0;
        foreach (var address in Address().EnumerateMatches(text))
        {
            AppendProse(repaired, text[start..address.Index]);
            repaired.Append(text, address.Index, address.Length);
            start = address.Index + address.Length;
        }
        AppendProse(repaired, text[start..]);
        return repaired.ToString();
    }

    /// <summary>Plain characters for window titles, citations and addresses: <c>$\alpha$</c> becomes α.</summary>
    public static string Plain(string title)
    {
        if (NextStart(title, 0) == title.Length)
            return Prose(title).Trim();
        var plain = new StringBuilder(title.Length);
        foreach (var (part, isFormula) in Parts(title))
            plain.Append(isFormula ? LatexText.ToPlain(Formulas.BetweenDollars(part)) : Prose(part));
        return plain.ToString().Trim();
    }

    private static void AppendProse(StringBuilder repaired, string text)
    {
        foreach (var (part, isFormula) in Parts(text))
            repaired.Append(isFormula ? part : Prose(part));
    }

    private static IEnumerable<(string Text, bool IsFormula)> Parts(string text)
    {
        var start = 0;
        for (var at = NextStart(text, 0); at < text.Length; at = NextStart(text, at))
        {
            var end = Formulas.EndAt(text, at);
            if (end > 0)
            {
                yield return (text[start..at], false);
                yield return (text[at..end], true);
                start = end;
            }
            at = Math.Max(end, at + 1);
        }
        yield return (text[start..], false);
    }

    private static int NextStart(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny('$', '\\');
        return offset < 0 ? text.Length : from + offset;
    }

    private static string Prose(string text)
    {
        if (text.AsSpan().ContainsAny('\\', '`', '~') || text.Contains("--", StringComparison.Ordinal))
            text = Markup(text);
        return MayHaveSpelledSign(text) ? Signs(text) : text;
    }

    /// <summary>
    /// Whether a digit touches letters that may spell a sign: a cheap test that spares most texts the search.
    /// </summary>
    private static bool MayHaveSpelledSign(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (BeginsSign(text[(at + 1)..]) || EndsSign(text[..at])))
                return true;
        }
        return false;
    }

    private static bool BeginsSign(ReadOnlySpan<char> after) => after is ['t', ..] or ['\\', ..] or [_, '\\', ..];

    private static bool EndsSign(ReadOnlySpan<char> before)
    {
        if (before is [.., var space] && char.IsWhiteSpace(space))
            before = before[..^1];
        return before is [.., 'i' or 'p', 'm'] or [.., 'o', 'x'] or [.., 'l' or 'g', 'e'] or [.., 'e', 'q'];
    }

    private static string Markup(string text)
    {
        text = Citation().Replace(text, "");
        text = Styled().Replace(text, "${text}");
        text = Escaped().Replace(text, "${sign}");
        text = DoubleQuotes().Replace(text, "“${text}”");
        text = SingleQuotes().Replace(text, "‘${text}’");
        text = Tie().Replace(text, " ");
        return Dashes().Replace(text, match => match.Length == 3 ? "—" : "–");
    }

    private static string Signs(string text)
    {
        text = Times().Replace(text, "×");
        text = About().Replace(text, "~");
        text = PlusMinus().Replace(text, "±");
        text = AtMost().Replace(text, "≤ ");
        return AtLeast().Replace(text, "≥ ");
    }

    [GeneratedRegex(@"https?://\S+|www\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary><c>32times</c>, <c>2times2</c>; not <c>3 times</c>, not <c>sometimes</c>.</summary>
    [GeneratedRegex(
        @"(?<=[0-9])(?:\s?\\times(?:\s(?=[0-9]))?|times(?!(?!sim[0-9])[A-Za-z]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Times();

    /// <summary><c>sim100B</c>; not <c>simple</c>, not <c>sim2real</c>.</summary>
    [GeneratedRegex(
        @"(?<!\w)(?:\\sim\s?|\\approx\s?|sim|approx)(?=[0-9]+(?:[.,][0-9]+)*(?:[KMBTkx%×]|\\%|\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex About();

    /// <summary><c>5pm0.3</c>; not <c>5pm</c>.</summary>
    [GeneratedRegex(@"(?<=[0-9%])\s?\\?pm\s?(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex PlusMinus();

    [GeneratedRegex(@"(?<![A-Za-z])\\?leq?\s?(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"(?<![A-Za-z])\\?geq?\s?(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"[\s~]*\\(?:cite[pt]?|ref|label)\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    /// <summary><c>\textbf{x}</c> is x; <c>ImageNet-{A,R}</c> stays.</summary>
    [GeneratedRegex(
        @"\\(?:emph|text(?:bf|it|tt|sc|sf|rm)?|url|underline|mathrm|mathbf)\{(?<text>[^{}]*)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Styled();

    /// <summary><c>\%</c>; not the backslash of a path.</summary>
    [GeneratedRegex(@"\\(?<sign>[%&#_$])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"``(?<text>[^`]*?)''", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DoubleQuotes();

    /// <summary>Opened by a backtick and closed by an apostrophe; not Markdown's <c>`code`</c>.</summary>
    [GeneratedRegex(
        @"(?<![`\w])`(?<text>[^`'\n]{1,80})'(?!')",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SingleQuotes();

    /// <summary><c>Section~3</c>; not <c>a ~5% gain</c>.</summary>
    [GeneratedRegex(@"(?<=[A-Za-z.,])~(?=[A-Za-z0-9(\[\\])", RegexOptions.CultureInvariant)]
    private static partial Regex Tie();

    /// <summary>Between words or numbers; not the option <c>--strict</c>.</summary>
    [GeneratedRegex(@"(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
