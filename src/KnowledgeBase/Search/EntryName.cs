using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// The terms of a name, each with the number of words that a query must have to name it whole: initials do not count
/// beside two other words, and the joined form of a compound stands for all of its parts.
/// </summary>
internal sealed class EntryName
{
    private const int FewestBesideInitials = 2;

    private readonly List<(string Term, int Parts)> _terms = [];
    private readonly TokenHandler _onToken;
    private int _last;
    private int _fullWords;

    public EntryName() => _onToken = Add;

    public IEnumerable<(string Term, int Words)> Terms
    {
        get
        {
            var words = _fullWords >= FewestBesideInitials ? _fullWords : _last + 1;
            return _terms.Select(found => (found.Term, Math.Max(1, words - found.Parts + 1)));
        }
    }

    public void Read(string name)
    {
        _terms.Clear();
        _last = -1;
        _fullWords = 0;
        SearchTokens.Tokenize(name, _onToken);
    }

    /// <summary>A joined form comes after its parts, with the position of the first of them.</summary>
    private void Add(ReadOnlySpan<char> term, int position)
    {
        var isNext = position > _last;
        _terms.Add((term.ToString(), isNext ? 1 : _last - position + 1));
        if (!isNext)
            return;
        _last = position;
        _fullWords += term.Length > 1 ? 1 : 0;
    }
}
