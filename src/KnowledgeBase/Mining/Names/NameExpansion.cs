using System.Collections.Frozen;

namespace KnowledgeBase.Mining.Names;

/// <summary>The words that an abbreviation in brackets stands for.</summary>
internal static class NameExpansion
{
    private const int FewestLetters = 2;

    /// <summary>No letter of an abbreviation stands for these; they may be between words that have one.</summary>
    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.Ordinal,
        ["a", "an", "and", "as", "by", "for", "from", "in", "of", "on", "the", "to", "via", "with"]
    );

    /// <summary>
    /// Where they begin before "(X)" or "(X, …": each capital of the name begins a word, in the same order, with the
    /// letter behind it if that is a small one; the last of them is the word before the bracket.
    /// </summary>
    public static int? StartOf(string sentence, Range name)
    {
        var bracket = name.Start.Value - 1;
        if (bracket < 1 || sentence[bracket] != '(' || name.End.Value >= sentence.Length)
            return null;
        if (sentence[name.End.Value] is not (')' or ',' or ';') || !char.IsUpper(sentence[name.Start]))
            return null;
        var beginnings = Beginnings(sentence[name]);
        if (beginnings.Count < FewestLetters)
            return null;
        var at = bracket;
        foreach (var (i, beginning) in beginnings.Index())
        {
            if (Begun(sentence, at, beginning, mayPass: i > 0) is not { } start)
                return null;
            at = start;
        }
        return at;
    }

    /// <summary>Of its words, the last first: A, R and Lo of LoRA.</summary>
    private static List<string> Beginnings(string name) =>
        [
            .. Enumerable
                .Range(0, name.Length)
                .Where(i => char.IsUpper(name[i]))
                .Select(i => name[i..(i + (i + 1 < name.Length && char.IsLower(name[i + 1]) ? 2 : 1))])
                .Reverse(),
        ];

    /// <summary>Where the nearest word before a place begins, if in this way.</summary>
    private static int? Begun(string sentence, int at, string beginning, bool mayPass)
    {
        while (WordBefore(sentence, at) is { Start.Value: var start, End.Value: var end })
        {
            var word = sentence[start..end];
            var isLink = Links.Contains(word);
            if (!isLink && word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return start;
            if (!isLink || !mayPass)
                return null;
            at = start;
        }
        return null;
    }

    private static Range? WordBefore(string sentence, int at)
    {
        var end = at;
        while (end > 0 && sentence[end - 1] is ' ' or '-')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(sentence[start - 1]))
            start--;
        return start < end ? start..end : null;
    }
}
