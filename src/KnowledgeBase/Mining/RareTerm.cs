using KnowledgeBase.Characters;

namespace KnowledgeBase.Mining;

/// <summary>A word or a pair of words, and where it stands.</summary>
/// <param name="IsQuantity">A number is among the words: <c>7B</c>, <c>16x</c>; but not <c>3D</c>.</param>
internal readonly record struct RareTerm(ulong Key, int Start, int End, bool IsSingle, bool IsQuantity);

/// <summary>The terms that stand in a text, in its order, each pair behind its second word.</summary>
internal ref struct TermWalk(string text, ReadOnlySpan<Word> words)
{
    private readonly ReadOnlySpan<Word> _words = words;
    private RareTerm _word;
    private RareTerm _pair;
    private bool _follows;
    private bool _hasPair;
    private int _at;

    public RareTerm Current { get; private set; }

    public readonly TermWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_hasPair)
        {
            (Current, _hasPair) = (_pair, false);
            return true;
        }
        while (_at < _words.Length)
        {
            var word = _words[_at++];
            if (word.Length > 1 && !StopWords.Contains(word))
            {
                Read(word);
                return true;
            }
            _follows = false;
        }
        return false;
    }

    private void Read(Word word)
    {
        Current = new RareTerm(word.Key, word.Start, word.End, IsSingle: true, IsQuantity(text.AsSpan(word.Start, word.Length)));
        _hasPair = _follows && word.Continues;
        if (_hasPair)
        {
            var key = Words.Pair(_word.Key, word.Key);
            _pair = new RareTerm(key, _word.Start, word.End, IsSingle: false, _word.IsQuantity || Current.IsQuantity);
        }
        (_word, _follows) = (Current, true);
    }

    private static bool IsQuantity(ReadOnlySpan<char> word) => char.IsDigit(word[0]) && word is not [_, 'D', ..];
}
