using System.Runtime.InteropServices;

namespace KnowledgeBase.Search;

/// <summary>Puts terms behind each other, which come in ordinal order.</summary>
internal sealed class TermsBuilder
{
    private readonly List<string> _terms = [];
    private readonly List<Posting> _postings = [];
    private readonly List<int> _ends = [];

    /// <returns>Room for the term's postings, to be filled before the next call.</returns>
    public Span<Posting> Add(string term, int documents)
    {
        var start = _postings.Count;
        CollectionsMarshal.SetCount(_postings, start + documents);
        _terms.Add(term);
        _ends.Add(_postings.Count);
        return CollectionsMarshal.AsSpan(_postings)[start..];
    }

    /// <summary>Takes over the terms from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void AddRange(InvertedTerms terms, int first, int end)
    {
        var next = _postings.Count;
        for (var term = first; term < end; term++)
            _ends.Add(next += terms.PostingsOf(term).Length);
        _terms.AddRange(terms.Terms.AsSpan(first, end - first));
        _postings.AddRange(terms.PostingsOf(first, end));
    }

    public InvertedTerms Build() => new([.. _terms], [.. _postings], [.. _ends]);
}
