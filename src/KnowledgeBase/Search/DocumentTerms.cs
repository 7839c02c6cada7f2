using System.Runtime.InteropServices;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <param name="Title">
/// Of a paper, the position in the title (high four bits) and the title's length (low four), each up to 15; of an
/// entry, how many papers stand behind it, as a class, and how many words make its name whole.
/// </param>
/// <remarks>Packed: a large library has tens of millions.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct TermHit(int Term, SearchFields Fields, byte Title);

/// <summary>
/// Collects the terms of a run of documents: one dictionary for the run, one list of hits per document.
/// </summary>
internal sealed class DocumentTerms : ITermReader
{
    /// <summary>
    /// More runs occupy all processors, larger ones repeat fewer terms; the result is the same for any number.
    /// </summary>
    private const int Runs = 8;
    private const int FewestInRun = 128;

    private const int HighestNibble = 15;

    /// <summary>The number of words of an abstract in which frequencies count unchanged.</summary>
    private const double PlainLength = 150;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _terms = [];
    private readonly List<TermHit[]> _documents;

    /// <summary>
    /// For each term, one more than its place among the hits of the current document; 0 if it has none.
    /// </summary>
    private readonly List<int> _places = [];

    /// <summary>The hits of the current document.</summary>
    private readonly List<TermHit> _hits = [];
    private readonly List<int> _abstractCounts = [];
    private readonly List<int> _titlePlaces = [];
    private readonly TokenHandler _onToken;
    private readonly TokenHandler _onTitleToken;
    private readonly TokenHandler _onAbstractToken;
    private readonly EntryName _name = new();
    private SearchFields _field;

    /// <param name="documents">The number of documents to come.</param>
    private DocumentTerms(int firstDocument, int documents)
    {
        FirstDocument = firstDocument;
        _documents = new List<TermHit[]>(documents);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _onToken = (term, _) => AddField(term, _field);
        _onTitleToken = AddTitleField;
        _onAbstractToken = (term, _) => _abstractCounts[Place(term)]++;
    }

    public int FirstDocument { get; }

    public IReadOnlyList<string> Terms => _terms;

    public IReadOnlyList<TermHit[]> Documents => _documents;

    /// <param name="describe">Called once for each document, from several threads.</param>
    public static DocumentTerms[] OfRuns(int documents, Action<int, DocumentTerms> describe)
    {
        var inRun = Math.Max(FewestInRun, (documents + Runs - 1) / Runs);
        var runs = new DocumentTerms[(documents + inRun - 1) / inRun];
        ParallelLoop.Run(runs.Length, run =>
        {
            var start = run * inRun;
            var end = Math.Min(documents, (run + 1) * inRun);
            var terms = new DocumentTerms(start, end - start);
            for (var document = start; document < end; document++)
            {
                describe(document, terms);
                terms.EndDocument();
            }
            runs[run] = terms;
        });
        return runs;
    }

    public void Add(SearchFields field, string text)
    {
        _field = field;
        SearchTokens.Tokenize(text, _onToken);
    }

    public void AddExact(SearchFields field, string term) => AddField(term, field);

    public void AddTitle(string title)
    {
        var length = Math.Min(SearchTokens.Tokenize(title, _onTitleToken), HighestNibble);
        var hits = CollectionsMarshal.AsSpan(_hits);
        foreach (var place in _titlePlaces)
            hits[place] = hits[place] with { Title = (byte)(hits[place].Title | length) };
        _titlePlaces.Clear();
    }

    /// <summary>Adds a name of an entry.</summary>
    /// <param name="papers">Behind the entry.</param>
    /// <param name="isPerson">
    /// Whether its words may be shortened to their first letters, and are easily misspelt.
    /// </param>
    public void AddName(string name, int papers, bool isPerson)
    {
        _name.Read(name);
        var size = Math.Min(HighestNibble, (int)Math.Round(2 * Math.Log2(papers + 1))) << 4;
        foreach (var (term, words) in _name.Terms)
        {
            AddEntryTerm(term, size, words);
            if (!isPerson)
                continue;
            AddEntryTerm(FilterTerms.Initial(term[0]), size, words);
            if (term.Length > 1)
                AddEntryTerm(FilterTerms.Rest(term), size, words);
        }
    }

    public void AddAbstract(string text)
    {
        var length = SearchTokens.Tokenize(text, _onAbstractToken);
        var hits = CollectionsMarshal.AsSpan(_hits);
        for (var i = 0; i < hits.Length; i++)
            hits[i] = hits[i] with { Fields = hits[i].Fields | FrequencyClass(_abstractCounts[i], length) };
    }

    public void EndDocument()
    {
        _documents.Add([.. _hits]);
        foreach (var hit in _hits)
            _places[hit.Term] = 0;
        _hits.Clear();
        _abstractCounts.Clear();
    }

    /// <summary>
    /// 1 to 3 for a term that occurs; the longer the abstract, the more often it must, to get a higher class.
    /// </summary>
    internal static SearchFields FrequencyClass(int count, int length)
    {
        if (count == 0)
            return SearchFields.None;
        var relative = count / (0.6 + (0.4 * length / PlainLength));
        return (SearchFields)Math.Clamp((int)Math.Round(relative), 1, 3);
    }

    private void AddField(ReadOnlySpan<char> term, SearchFields field)
    {
        var hit = Place(term);
        _hits[hit] = _hits[hit] with { Fields = _hits[hit].Fields | field };
    }

    private void AddTitleField(ReadOnlySpan<char> term, int position)
    {
        var hit = Place(term);
        if (_hits[hit].Fields.HasFlag(SearchFields.Title))
            return;
        var place = (byte)(Math.Min(position, HighestNibble) << 4);
        _hits[hit] = _hits[hit] with { Fields = _hits[hit].Fields | SearchFields.Title, Title = place };
        _titlePlaces.Add(hit);
    }

    /// <summary>Of several names that have the term, the shortest counts.</summary>
    private void AddEntryTerm(string term, int size, int words)
    {
        var hit = Place(term);
        var known = _hits[hit].Title & HighestNibble;
        var fewest = known == 0 ? Math.Min(words, HighestNibble) : Math.Min(words, known);
        _hits[hit] = _hits[hit] with { Title = (byte)(size | fewest) };
    }

    /// <summary>The term's place among the hits of the current document; a new term is added.</summary>
    private int Place(ReadOnlySpan<char> term)
    {
        if (!_lookup.TryGetValue(term, out var number))
            number = AddTerm(term.ToString());
        if (_places[number] > 0)
            return _places[number] - 1;
        _hits.Add(new TermHit(number, SearchFields.None, 0));
        _abstractCounts.Add(0);
        _places[number] = _hits.Count;
        return _hits.Count - 1;
    }

    private int AddTerm(string term)
    {
        _numbers.Add(term, _terms.Count);
        _terms.Add(term);
        _places.Add(0);
        return _terms.Count - 1;
    }
}
