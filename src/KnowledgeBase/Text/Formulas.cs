namespace KnowledgeBase.Text;

/// <summary>Formulas inside text, as LaTeX marks them: between dollars, or between <c>\(</c> and <c>\)</c>.</summary>
internal static class Formulas
{
    /// <summary>In characters. Anything longer was never closed, so the search for its end stops here.</summary>
    public const int Longest = 4_096;

    /// <summary>The index after the formula that begins here, or -1 if none does.</summary>
    public static int EndAt(string text, int at)
    {
        if (text[at] == '$')
            return at > 0 && text[at - 1] == '\\' ? -1 : LatexText.EndOfFormula(text, at);
        if (!text.AsSpan(at).StartsWith(@"\("))
            return -1;
        var end = text.IndexOf(@"\)", at + 2, Math.Min(Longest, text.Length - at - 2), StringComparison.Ordinal);
        return end > at + 2 && !text.AsSpan(at + 2, end - at - 2).ContainsAny('$', '\n') ? end + 2 : -1;
    }

    public static string BetweenDollars(string formula) => formula[0] == '$' ? formula : $"${formula[2..^2]}$";
}
