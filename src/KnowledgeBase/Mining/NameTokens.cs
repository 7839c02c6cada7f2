namespace KnowledgeBase.Mining;

/// <summary>
/// The words of a text as names are written: letters and digits with hyphens, dots, plus signs and underscores between
/// them. Addresses are passed over.
/// </summary>
internal static class NameTokens
{
    /// <summary>Characters of a word and what stands behind it, nearly always more.</summary>
    private const int ShortWord = 6;

    public static List<Range> In(string text)
    {
        var tokens = new List<Range>(text.Length / ShortWord);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at);
            if (text.AsSpan(end) is [':', '/', '/', ..] || text.AsSpan(at..end).Contains(".com", StringComparison.Ordinal))
                at = EndOfAddress(text, end);
            else
            {
                tokens.Add(at..end);
                at = end;
            }
        }
        return tokens;
    }

    /// <summary>So many words from one on, with what stands between them.</summary>
    public static ReadOnlySpan<char> Span(string text, List<Range> tokens, int at, int words) =>
        text.AsSpan(tokens[at].Start.Value..tokens[at + words - 1].End.Value);

    private static int EndOf(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsJoint(text, at)))
            at++;
        return at;
    }

    private static bool IsJoint(string text, int at) =>
        text[at] is '-' or '.' or '+' or '_' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
