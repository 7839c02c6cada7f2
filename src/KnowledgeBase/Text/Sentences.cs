using System.Collections.Frozen;

namespace KnowledgeBase.Text;

/// <summary>
/// Splits text into sentences: at a full stop, question mark or exclamation mark followed by white space and a capital,
/// digit or opening mark, unless the stop ends an abbreviation or an initial.
/// </summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "al",
        "approx",
        "cf",
        "dr",
        "e.g",
        "eq",
        "eqs",
        "etc",
        "fig",
        "figs",
        "i.e",
        "incl",
        "no",
        "prof",
        "resp",
        "sec",
        "vs",
        "w.r.t",
        "u.s"
    );

    /// <summary>The range of each sentence, without the white space around it.</summary>
    public static IEnumerable<Range> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndAt(text, at);
            if (end < 0)
                continue;
            if (Trimmed(text, start, end) is { } sentence)
                yield return sentence;
            start = end;
            at = end - 1;
        }
        if (Trimmed(text, start, text.Length) is { } last)
            yield return last;
    }

    /// <summary>The index after the sentence that closes here, or -1 if none does.</summary>
    private static int EndAt(string text, int at)
    {
        if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
            return at;
        if (text[at] is not ('.' or '!' or '?'))
            return -1;
        var end = at + 1;
        while (end < text.Length && text[end] is ')' or ']' or '"' or '\'' or '”' or '’')
            end++;
        if (end == text.Length || !char.IsWhiteSpace(text[end]) || (text[at] == '.' && IsAbbreviated(text, at)))
            return -1;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next < text.Length && !char.IsLower(text[next]) && text[next] is not (',' or ';' or ')') ? end : -1;
    }

    private static bool IsAbbreviated(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text.AsSpan(start..stop);
        var isInitial = word is [>= 'A' and <= 'Z'] && (start == 0 || text[start - 1] is ' ' or '\n' or '(');
        return isInitial || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static Range? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? start..end : null;
    }
}
