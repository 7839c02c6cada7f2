using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Names;

/// <summary>What one paper says of names, read without the others.</summary>
/// <param name="Introduced">Names that it introduces in so many words.</param>
/// <param name="Likely">Without such, names that it may introduce, likeliest first.</param>
/// <param name="Written">Its distinct words that are written as names, without endings such as <c>-based</c>.</param>
/// <param name="Explained">Abbreviations that it explains as general terms.</param>
internal sealed record PaperNames(string[] Introduced, string[] Likely, string[] Written, string[] Explained)
{
    public static PaperNames Of(Paper paper, KnownNames known)
    {
        var introduced = new IntroducedNames(known).Of(paper);
        var likely = introduced.Length == 0 ? new LikelyNames(known).Of(paper) : [];
        return new PaperNames(introduced, likely, InWords(paper, known), GeneralAcronyms.In(paper.Abstract ?? ""));
    }

    private static string[] InWords(Paper paper, KnownNames known)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddNames(paper.Abstract ?? "", names, known);
        AddNames(paper.Title, names, known);
        return [.. names];
    }

    private static void AddNames(string text, HashSet<string> names, KnownNames known)
    {
        var tokens = NameTokens.AroundCapitals(text);
        var i = 0;
        while (i < tokens.Count)
        {
            var words = tokens[i].HasCapital ? known.WordsAt(text, tokens, i) : 1;
            if (tokens[i].HasCapital && Name(NameTokens.Span(text, tokens, i, words), known) is { IsEmpty: false } name)
                names.Add(name.ToString());
            i += words;
        }
    }

    /// <summary>The name that a word is or qualifies, or nothing.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> word, KnownNames known)
    {
        if (known.IsKnown(word))
            return word;
        var stem = NameVariants.Stem(word);
        if (stem.Length < word.Length && known.IsKnown(stem))
            return stem;
        return
            (NameForms.IsMixedCase(stem) || !NameForms.ProperPart(stem).IsEmpty)
            && known.MayBeName(stem)
            && !NameVariants.IsClass(stem)
            ? stem
            : [];
    }
}
