using KnowledgeBase.Library;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Counts the terms by which papers are compared: words and pairs of words, without stop words and quantities. Not
/// thread-safe; its table is reused for each paper.
/// </summary>
internal sealed class TermReader
{
    /// <summary>In characters; a single letter says nothing.</summary>
    public const int ShortestWord = 2;

    private readonly PaperText _text = new();
    private readonly Dictionary<ulong, byte> _counts = [];

    /// <returns>How often each key occurs, at most 255 times; the next paper overwrites it.</returns>
    public Dictionary<ulong, byte> Read(Paper paper)
    {
        _counts.Clear();
        var text = _text.Read(paper);
        Count(text.Title, text.TitleWords);
        Count(text.Abstract, text.AbstractWords);
        return _counts;
    }

    private void Count(string text, ReadOnlySpan<Word> words)
    {
        foreach (var term in new TermEnumerator(words, ShortestWord))
        {
            if (HasQuantity(text, words, term))
                continue;
            var count = _counts.GetValueOrDefault(term.Key);
            _counts[term.Key] = (byte)Math.Min(count + 1, byte.MaxValue);
        }
    }

    /// <summary>Numbers and quantities such as <c>7B</c> and <c>16x</c> are not terms; 3D is one.</summary>
    private static bool HasQuantity(string text, ReadOnlySpan<Word> words, Term term) =>
        IsQuantity(text, words[term.Last]) || (term.IsPair && IsQuantity(text, words[term.First]));

    private static bool IsQuantity(string text, Word word) =>
        char.IsDigit(text[word.Start]) && !(word.Length > 1 && text[word.Start + 1] is 'D');
}
