using KnowledgeBase.Text;

namespace KnowledgeBase.Queries;

/// <summary>Which of the wanted terms a paper has, and in which fields. One paper after the other is read.</summary>
internal sealed class PaperTerms : ITermReader
{
    private readonly WantedTerms _wanted;
    private readonly SearchFields[] _held;
    private readonly List<int> _found = [];

    /// <summary>What each term is wanted for: texts repeat their words.</summary>
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly TokenHandler _onToken;
    private SearchFields _field;

    public PaperTerms(WantedTerms wanted)
    {
        _wanted = wanted;
        _held = new SearchFields[wanted.Count];
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _onToken = (term, _) => Add(term, _field);
    }

    public void Read(SearchPaper paper)
    {
        foreach (var term in _found)
            _held[term] = SearchFields.None;
        _found.Clear();
        paper.Describe(this);
    }

    /// <summary>The fields in which a wanted term stands.</summary>
    public SearchFields FieldsOf(int term) => _held[term];

    public void AddTitle(string title) => Add(SearchFields.Title, title);

    public void AddAbstract(string text) => Add(SearchFields.Once, text);

    public void Add(SearchFields field, string text)
    {
        _field = field;
        SearchTokens.Tokenize(text, _onToken);
    }

    public void AddExact(SearchFields field, string term) => Add(term.AsSpan(), field);

    private void Add(ReadOnlySpan<char> term, SearchFields field)
    {
        if (!_lookup.TryGetValue(term, out var wanted))
        {
            var text = term.ToString();
            _known.Add(text, wanted = _wanted.Of(text));
        }
        foreach (var number in wanted)
        {
            if (_held[number] == SearchFields.None)
                _found.Add(number);
            _held[number] |= field;
        }
    }
}
