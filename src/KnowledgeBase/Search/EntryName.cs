using System.Collections.Frozen;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// The terms of a name, each with the number of words that a query must have to name it whole: function words do not
/// count, initials not beside two other words, and the joined form of a compound stands for all of its parts.
/// </summary>
internal sealed class EntryName
{
    private const int FewestBesideInitials = 2;

    /// <summary>The browser leaves them out of queries, too.</summary>
    public static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
        "a an and are as at be by can for from in is it of on or that the to with".Split(' '),
        StringComparer.Ordinal
    );

    private readonly List<(string Term, int Parts)> _terms = [];
    private readonly TokenHandler _onToken;
    private int _last;
    private int _words;
    private int _fullWords;

    public EntryName() => _onToken = Add;

    public IEnumerable<(string Term, int Words)> Terms
    {
        get
        {
            var words = _fullWords >= FewestBesideInitials ? _fullWords : _words;
            return _terms.Select(found => (found.Term, Math.Max(1, words - found.Parts + 1)));
        }
    }

    public void Read(string name)
    {
        _terms.Clear();
        _last = -1;
        _words = 0;
        _fullWords = 0;
        SearchTokens.Tokenize(name, _onToken);
    }

    /// <summary>A joined form comes after its parts, with the position of the first of them.</summary>
    private void Add(ReadOnlySpan<char> term, int position)
    {
        var (text, isNext) = (term.ToString(), position > _last);
        _terms.Add((text, isNext ? 1 : _last - position + 1));
        if (!isNext)
            return;
        _last = position;
        if (FunctionWords.Contains(text))
            return;
        _words++;
        _fullWords += text.Length > 1 ? 1 : 0;
    }
}
