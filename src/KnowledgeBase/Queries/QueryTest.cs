using System.Collections.Immutable;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Queries;

/// <summary>
/// Whether a paper answers a query: it has every word in some form, all phrases, nothing that is excluded. So does
/// <c>exact.ts</c> for the search page; misspelt words, beginnings and papers with part of the words are the search's
/// alone.
/// </summary>
internal sealed class QueryTest
{
    private readonly SearchQuery _query;
    private readonly ImmutableArray<WantedWord> _words;
    private readonly ImmutableArray<ImmutableArray<int>> _excluded;
    private readonly ImmutableArray<int> _facts;

    /// <param name="facts">What else the papers must link to.</param>
    public QueryTest(SearchQuery query, IEnumerable<string> facts, WantedTerms terms)
    {
        _query = query;
        _words =
        [
            .. query
                .Words.Select((word, place) => (Word: word, Place: place))
                .Where(pair => !pair.Word.IsLight)
                .Select(pair => new WantedWord(
                    pair.Word.Mask,
                    [
                        terms.Forms(pair.Word.Term),
                        .. query
                            .Joined.Where(span => span.From <= pair.Place && pair.Place < span.To)
                            .Select(span => terms.Exact(span.Term)),
                    ]
                )),
        ];
        _excluded = [.. query.Excluded.Select(group => group.Select(terms.Exact).ToImmutableArray())];
        _facts =
        [
            .. query.Facts.Concat(facts).Distinct(StringComparer.Ordinal).Select(fact => terms.Exact($"@{fact}")),
        ];
    }

    public bool Holds(SearchPaper paper, PaperTerms terms) =>
        _words.All(word => word.IsIn(terms))
        && _facts.All(fact => terms.FieldsOf(fact) != SearchFields.None)
        && !_excluded.Any(group => group.All(term => terms.FieldsOf(term) != SearchFields.None))
        && IsOfYears(paper.Paper.Published)
        && HasPhrases(paper);

    private bool IsOfYears(PartialDate? published) =>
        _query.Years is not { } years || (published?.Year >= years.First && published?.Year <= years.Last);

    private bool HasPhrases(SearchPaper paper)
    {
        if (_query.Phrases.IsEmpty)
            return true;
        var title = SearchQuery.ExactTerms(DisplayText.Plain(paper.Paper.Title));
        var text = SearchQuery.ExactTerms(DisplayText.Plain(paper.Paper.Abstract ?? ""));
        return _query.Phrases.All(phrase =>
            (phrase.Mask.HasFlag(SearchFields.Title) && Follow(title, phrase.Terms))
            || (phrase.Mask.HasFlag(SearchFields.Abstract) && Follow(text, phrase.Terms))
            || (
                phrase.Mask.HasFlag(SearchFields.Author)
                && paper.Paper.Authors.Any(author => IsName(SearchQuery.ExactTerms(author.Name), phrase.Terms))
            )
        );
    }

    /// <summary>One after the other.</summary>
    private static bool Follow(ImmutableArray<string> text, ImmutableArray<string> phrase)
    {
        for (var at = 0; at <= text.Length - phrase.Length; at++)
        {
            if (text.AsSpan(at, phrase.Length).SequenceEqual(phrase.AsSpan()))
                return true;
        }
        return false;
    }

    private static bool IsName(ImmutableArray<string> name, ImmutableArray<string> phrase) =>
        phrase.All(term => name.Contains(term, StringComparer.Ordinal));

    /// <param name="Terms">Any of which stands for the word.</param>
    private sealed record WantedWord(SearchFields Mask, ImmutableArray<int> Terms)
    {
        public bool IsIn(PaperTerms terms)
        {
            foreach (var term in Terms)
            {
                if ((terms.FieldsOf(term) & Mask) != SearchFields.None)
                    return true;
            }
            return false;
        }
    }
}
