using KnowledgeBase.Library;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Reads the terms by which papers are compared. Not thread-safe; its sets are reused for each paper.
/// </summary>
/// <param name="titleWords">The keys of the words of all titles.</param>
internal sealed class TermReader(HashSet<ulong> titleWords)
{
    /// <summary>In characters; a single letter says nothing.</summary>
    public const int ShortestWord = 2;

    private readonly PaperText _text = new();
    private readonly HashSet<ulong> _keys = [];
    private readonly HashSet<ulong> _once = [];

    /// <summary>
    /// A pair of words always counts, a single word only if the paper is about it: the title contains it, it is written
    /// like a name, or it occurs twice and some title contains it.
    /// </summary>
    /// <returns>Distinct keys, which the next paper overwrites.</returns>
    public HashSet<ulong> Read(Paper paper)
    {
        _keys.Clear();
        _once.Clear();
        var text = _text.Read(paper);
        var words = text.TitleWords;
        foreach (var term in new TermEnumerator(words, ShortestWord))
        {
            if (!HasQuantity(text.Title, words, term))
                _keys.Add(term.Key);
        }
        words = text.AbstractWords;
        foreach (var term in new TermEnumerator(words, ShortestWord))
        {
            if (
                !HasQuantity(text.Abstract, words, term) && (term.IsPair || IsSubject(text.Abstract, words[term.First]))
            )
                _keys.Add(term.Key);
        }
        return _keys;
    }

    /// <summary>Numbers and quantities such as <c>7B</c> and <c>16x</c> are not terms; 3D is one.</summary>
    private static bool HasQuantity(string text, ReadOnlySpan<Word> words, Term term) =>
        IsQuantity(text, words[term.Last]) || (term.IsPair && IsQuantity(text, words[term.First]));

    private static bool IsQuantity(string text, Word word) =>
        char.IsDigit(text[word.Start]) && !(word.Length > 1 && text[word.Start + 1] is 'D');

    private bool IsSubject(string text, Word word) =>
        IsName(text.AsSpan(word.Start, word.Length)) || (!_once.Add(word.Key) && titleWords.Contains(word.Key));

    /// <summary>Whether it has a capital or a digit after the first letter, unlike any common word.</summary>
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
