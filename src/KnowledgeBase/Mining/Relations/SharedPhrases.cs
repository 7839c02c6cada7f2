using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>A paper's rare terms as they first stand in its text, so that another paper can be told which it shares.</summary>
internal sealed class SharedPhrases
{
    private const int MostShown = 3;

    private readonly RareTerms _terms;
    private readonly int _paper;
    private readonly Place[] _places;

    /// <summary>Which of the paper's terms to name first.</summary>
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

    /// <summary>At most three, none within another: pairs of words first, the rarest first, equal ones in the text's order.</summary>
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

    /// <summary>A bit for each of <paramref name="own"/>, of which there are at most 32; both ascend.</summary>
    private static uint Shared(ReadOnlySpan<int> own, ReadOnlySpan<int> theirs)
    {
        var shared = 0u;
        for (int i = 0, j = 0; i < own.Length && j < theirs.Length;)
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
        foreach (var term in new TermWalk(words, TermReader.ShortestWord))
        {
            var i = keys.IndexOf(term.Key);
            if (i < 0 || _places[i].Text is not null)
                continue;
            _places[i] = new Place(text, words[term.First].Start, words[term.Last].End);
            ranks[i] = ((term.IsPair ? 0 : 1UL << 32) + (uint)_terms.Frequency(_terms.OfPaper(_paper)[i])) << 8 | (uint)found++;
        }
    }

    private readonly record struct Place(string Text, int Start, int End);
}
