using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>A word, or a pair of words that follow each other, by their indices among the text's words.</summary>
internal readonly record struct Term(ulong Key, int First, int Last)
{
    public bool IsPair => First < Last;
}

/// <summary>The terms of a text in its order, each pair behind its second word; stop words are none and part pairs.</summary>
/// <param name="shortest">Words with fewer characters are passed over like stop words.</param>
internal ref struct TermWalk(ReadOnlySpan<Word> words, int shortest = 1)
{
    private readonly ReadOnlySpan<Word> _words = words;
    private int _at = -1;
    private bool _followsWord;
    private bool _hasPair;

    public Term Current { get; private set; }

    public readonly TermWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_hasPair)
        {
            Current = new Term(Words.Pair(_words[_at - 1].Key, _words[_at].Key), _at - 1, _at);
            _hasPair = false;
            return true;
        }
        while (++_at < _words.Length)
        {
            var word = _words[_at];
            if (word.Length >= shortest && !StopWords.Contains(word))
            {
                Current = new Term(word.Key, _at, _at);
                _hasPair = _followsWord && word.Continues;
                _followsWord = true;
                return true;
            }
            _followsWord = false;
        }
        return false;
    }
}
