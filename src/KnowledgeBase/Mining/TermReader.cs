using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>Reads the terms by which papers are compared; one for each thread, its sets used again.</summary>
/// <param name="titleWords">Keys of the words that stand in some title.</param>
internal sealed class TermReader(HashSet<ulong> titleWords)
{
    private readonly HashSet<ulong> _keys = [];
    private readonly HashSet<ulong> _once = [];

    /// <summary>
    /// A pair of words counts always; a single word where the paper is about it: it stands in the title, is written as a
    /// name, or comes twice and stands in some title.
    /// </summary>
    /// <returns>Distinct keys, which the next paper overwrites.</returns>
    public HashSet<ulong> Read(Paper paper)
    {
        _keys.Clear();
        _once.Clear();
        var text = PaperText.Of(paper);
        foreach (var term in new TermWalk(text.Title, text.TitleWords.AsSpan()))
        {
            if (!term.IsQuantity)
                _keys.Add(term.Key);
        }
        foreach (var term in new TermWalk(text.Abstract, text.AbstractWords.AsSpan()))
        {
            if (!term.IsQuantity && (!term.IsSingle || IsSubject(text.Abstract, term)))
                _keys.Add(term.Key);
        }
        return _keys;
    }

    private bool IsSubject(string text, RareTerm word) =>
        IsName(text.AsSpan(word.Start..word.End)) || (!_once.Add(word.Key) && titleWords.Contains(word.Key));

    /// <summary>Written as no common word is: a capital or a digit after the first letter.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var character in word[1..])
        {
            if (char.IsUpper(character) || char.IsDigit(character))
                return true;
        }
        return false;
    }
}
