using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>
/// Abbreviations of general terms: papers that did not coin them explain them in words that nobody capitalises, as
/// "time of flight (ToF)", or in the plural, as a class of things: "Diffusion Language Models (DLMs)".
/// </summary>
internal sealed class GeneralAcronyms
{
    private const int Longest = 12;
    private const int MostWords = 10;

    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);

    /// <param name="papers">What each paper says of names.</param>
    public GeneralAcronyms(IEnumerable<PaperNames> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var acronym in paper.Explained)
            {
                if (!paper.Likely.Concat(paper.Introduced).Contains(acronym, StringComparer.Ordinal))
                    _acronyms.Add(acronym);
            }
        }
    }

    public bool Contains(string name) => _acronyms.Contains(name);

    /// <summary>What a text explains as a general term.</summary>
    public static string[] In(string text)
    {
        List<string>? found = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        while (open >= 0)
        {
            if (Explained(text, open) is { IsEmpty: false } acronym)
                (found ??= []).Add(acronym.ToString());
            open = text.IndexOf('(', open + 1);
        }
        return found is null ? [] : [.. found];
    }

    private static ReadOnlySpan<char> Explained(string text, int open)
    {
        var inside = text.AsSpan(open + 1, Math.Min(Longest + 1, text.Length - open - 1));
        var close = inside.IndexOf(')');
        if (close < 2 || !char.IsAsciiLetter(inside[0]) || inside[..close].ContainsAny(' ', '.', ','))
            return [];
        var acronym = inside[..close];
        var isPlural = acronym is [.., >= 'A' and <= 'Z', 's'];
        if (isPlural)
            acronym = acronym[..^1];
        if (!acronym.ContainsAny(CharacterSets.Capitals))
            return [];
        var explanation = Explanation(text.AsSpan(0, open), acronym);
        return !explanation.IsEmpty && (isPlural || !explanation.ContainsAny(CharacterSets.Capitals)) ? acronym : [];
    }

    /// <summary>The words before the bracket whose initials are the acronym's letters, a word for each.</summary>
    private static ReadOnlySpan<char> Explanation(ReadOnlySpan<char> before, ReadOnlySpan<char> acronym)
    {
        var end = before.TrimEnd().Length;
        var letter = acronym.Length - 1;
        var at = end;
        for (var words = 0; words < MostWords && letter >= 0; words++)
        {
            var start = at;
            while (start > 0 && Letters.IsLetterOrDigit(before[start - 1]))
                start--;
            if (start == at)
                return [];
            if (IsInitial(before[start], acronym[letter]))
                letter--;
            else if (char.IsUpper(acronym[letter]) && words == 0)
                return [];
            if (letter < 0)
                return before[start..end];
            at = start;
            if (at == 0 || before[at - 1] is not (' ' or '-'))
                return [];
            at--;
        }
        return [];
    }

    /// <summary>A digit may stand for a word that sounds like it: <c>T2V</c>.</summary>
    private static bool IsInitial(char initial, char letter) =>
        char.ToLowerInvariant(initial)
        == letter switch
        {
            '2' => 't',
            '4' => 'f',
            _ => char.ToLowerInvariant(letter),
        };
}
