using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// The rare terms of a paper as its text spells them, to name those that it shares with another paper.
/// </summary>
internal sealed class SharedPhrases
{
    private const int MostShown = 3;

    private readonly RareTerms _terms;
    private readonly int _paper;
    private readonly Place[] _places;

    /// <summary>The order in which to name the paper's terms.</summary>
    private readonly int[] _order;

    private SharedPhrases(RareTerms terms, int paper)
    {
        _terms = terms;
        _paper = paper;
        _places = new Place[terms.OfPaper(paper).Length];
        _order = new int[_places.Length];
    }

    /// <param name="paper">The index of the text's paper.</param>
    public static SharedPhrases Of(PaperText text, RareTerms terms, int paper)
    {
        var phrases = new SharedPhrases(terms, paper);
        phrases.Find(text);
        return phrases;
    }

    /// <summary>
    /// At most three phrases, none within another: pairs of words first, then the rarest, then in the order of the
    /// text.
    /// </summary>
    public List<string> With(int other)
    {
        var shared = Shared(_terms.OfPaper(_paper), _terms.OfPaper(other));
        var shown = new List<string>(MostShown);
        foreach (var term in _order)
        {
            if (shown.Count == MostShown)
                break;
            if ((shared >> term & 1) == 0)
                continue;
            var phrase = _places[term].Text.AsSpan(_places[term].Start.._places[term].End);
            if (!StandsIn(shown, phrase))
                shown.Add(phrase.ToString());
        }
        return shown;
    }

    /// <summary>A bit for each of the paper's own terms, at most 32; both lists ascend.</summary>
    private static uint Shared(ReadOnlySpan<int> own, ReadOnlySpan<int> theirs)
    {
        var shared = 0u;
        var i = 0;
        var j = 0;
        while (i < own.Length && j < theirs.Length)
        {
            if (own[i] == theirs[j])
                shared |= 1u << i;
            if (own[i] <= theirs[j])
                i++;
            else
                j++;
        }
        return shared;
    }

    private static bool StandsIn(List<string> shown, ReadOnlySpan<char> phrase)
    {
        foreach (var one in shown)
        {
            if (one.AsSpan().Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void Find(PaperText text)
    {
        var own = _terms.OfPaper(_paper);
        var keys = (stackalloc ulong[RareTerms.MostPerPaper])[..own.Length];
        var ranks = (stackalloc ulong[RareTerms.MostPerPaper])[..own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            keys[i] = _terms.Key(own[i]);
            ranks[i] = ulong.MaxValue;
            _order[i] = i;
        }
        var found = 0;
        Find(text.Title, text.TitleWords, keys, ranks, ref found);
        Find(text.Abstract, text.AbstractWords, keys, ranks, ref found);
        ranks.Sort(_order.AsSpan());
    }

    private void Find(string text, ReadOnlySpan<Word> words, Span<ulong> keys, Span<ulong> ranks, ref int found)
    {
        foreach (var term in new TermEnumerator(words, TermReader.ShortestWord))
        {
            var i = keys.IndexOf(term.Key);
            if (i < 0 || _places[i].Text is not null)
                continue;
            _places[i] = new Place(text, words[term.First].Start, words[term.Last].End);
            var frequency = (uint)_terms.Frequency(_terms.OfPaper(_paper)[i]);
            ranks[i] = ((term.IsPair ? 0 : 1UL << 32) + frequency) << 8 | (uint)found;
            found++;
        }
    }

    private readonly record struct Place(string Text, int Start, int End);
}
