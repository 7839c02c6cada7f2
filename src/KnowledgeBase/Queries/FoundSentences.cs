using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Queries;

/// <summary>The sentences of abstracts that answer a watch: what a reader sees of why a paper is there.</summary>
internal sealed class FoundSentences
{
    private readonly ImmutableArray<(string Word, string Stem)> _words;

    public FoundSentences(Watch watch) =>
        _words = [
            .. watch
                .Queries.SelectMany(query => SearchQuery.Parse(query).Words)
                .Where(word => !word.IsLight && (word.Mask & SearchFields.Abstract) != SearchFields.None)
                .Select(word => (word.Term, Stems.Of(word.Term)))
                .Distinct(),
        ];

    /// <summary>The first of those with the most words; null where no sentence has any.</summary>
    public string? In(Paper paper)
    {
        if (_words.IsEmpty || paper.Abstract is null)
            return null;
        var text = DisplayText.Plain(paper.Abstract);
        var best = Sentences.Of(text).Select(range => text[range]).MaxBy(Count);
        return best is not null && Count(best) > 0 ? best : null;
    }

    private int Count(string sentence)
    {
        var terms = SearchQuery.ExactTerms(sentence);
        return _words.Count(word => terms.Any(term => term == word.Word || Stems.IsForm(term, word.Stem)));
    }
}
