using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Relations;

/// <summary>The terms of a paper as its text spells them, to name those that it shares with another paper.</summary>
internal sealed class SharedPhrases
{
    private const int MostShown = 3;

    /// <summary>A term that adds less, compared with the strongest one, is not worth a reader's time.</summary>
    private const float Least = 0.25f;

    private readonly WeightedTerms _terms;
    private readonly int _paper;
    private readonly Place[] _places;

    private SharedPhrases(WeightedTerms terms, int paper)
    {
        _terms = terms;
        _paper = paper;
        _places = new Place[terms.OfPaper(paper).Length];
    }

    /// <param name="paper">The index of the text's paper.</param>
    public static SharedPhrases Of(PaperText text, WeightedTerms terms, int paper)
    {
        var phrases = new SharedPhrases(terms, paper);
        phrases.Find(text.Title, text.TitleWords);
        phrases.Find(text.Abstract, text.AbstractWords);
        return phrases;
    }

    /// <summary>At most three phrases, none within another, the one that says most about both papers first.</summary>
    public List<string> With(int other)
    {
        var shared = Shared(other);
        shared.Sort((one, two) => two.Strength.CompareTo(one.Strength));
        var shown = new List<string>(MostShown);
        var least = 0f;
        foreach (var term in shared.TakeWhile(term => term.Strength >= least))
        {
            if (Quotable(term, shared) is not { } phrase)
                continue;
            least = least > 0 ? least : Least * term.Strength;
            var part = shown.FindIndex(one => phrase.Contains(one, StringComparison.OrdinalIgnoreCase));
            if (part >= 0)
                shown[part] = phrase;
            else if (shown.Count < MostShown && !shown.Exists(one => IsWithin(phrase, one)))
                shown.Add(phrase);
        }
        return [.. shown.Where((phrase, i) => !shown.Take(i).Any(one => IsWithin(phrase, one)))];
    }

    /// <summary>The term as the text has it; null where it is only a part of a compound that the other lacks.</summary>
    private string? Quotable(SharedTerm term, List<SharedTerm> shared)
    {
        var place = _places[term.Place];
        if (place.Source is null)
            return null;
        var phrase = Joined(place, shared);
        return phrase.IsWhole ? phrase.Text : null;
    }

    /// <summary>With pairs that overlap it: “low rank” and “rank adaptation” are one phrase.</summary>
    private Place Joined(Place phrase, List<SharedTerm> shared)
    {
        foreach (var term in shared)
        {
            var place = _places[term.Place];
            if (place.Source == phrase.Source && place.Start < phrase.End && phrase.Start < place.End)
                phrase = phrase with
                {
                    Start = Math.Min(phrase.Start, place.Start),
                    End = Math.Max(phrase.End, place.End),
                };
        }
        return phrase;
    }

    private static bool IsWithin(string phrase, string other) =>
        other.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>The terms of both: stronger the more they add to the cosine, and the more papers repeat them.</summary>
    private List<SharedTerm> Shared(int other)
    {
        var own = _terms.OfPaper(_paper);
        var theirs = _terms.OfPaper(other);
        var ownWeights = _terms.Weights(_paper);
        var theirWeights = _terms.Weights(other);
        var shared = new List<SharedTerm>();
        var j = 0;
        for (var i = 0; i < own.Length; i++)
        {
            while (j < theirs.Length && theirs[j] < own[i])
                j++;
            if (j < theirs.Length && theirs[j] == own[i])
                shared.Add(new SharedTerm(i, ownWeights[i] * theirWeights[j] * _terms.Repeated(own[i])));
        }
        return shared;
    }

    private void Find(string text, ReadOnlySpan<Word> words)
    {
        var own = _terms.OfPaper(_paper);
        var places = new Dictionary<ulong, int>(own.Length);
        for (var i = 0; i < own.Length; i++)
            places[_terms.Key(own[i])] = i;
        foreach (var term in new TermEnumerator(words, TermReader.ShortestWord))
        {
            if (places.TryGetValue(term.Key, out var place))
            {
                var found = new Place(text, words[term.First].Start, words[term.Last].End);
                if (_places[place].Source is null || (!_places[place].IsWhole && found.IsWhole))
                    _places[place] = found;
            }
        }
    }

    /// <summary>Where the text says a term: first as a whole, or else first as a part.</summary>
    /// <param name="Source">The title or the abstract; null where neither says it.</param>
    private readonly record struct Place(string? Source, int Start, int End)
    {
        public string Text => Source![Start..End];

        /// <summary>Not cut at a hyphen or within a number: <c>fine-tuning</c>, not fine.</summary>
        public bool IsWhole => !IsJoined(Start - 1, Start - 2) && !IsJoined(End, End + 1);

        private bool IsJoined(int between, int beyond)
        {
            if (Math.Min(between, beyond) < 0 || Math.Max(between, beyond) >= Source!.Length)
                return false;
            return Source[between] is '-' or '‐' or '‑'
                ? !char.IsWhiteSpace(Source[beyond])
                : Source[between] == '.' && char.IsAsciiDigit(Source[beyond]);
        }
    }

    /// <param name="Place">Among the paper's own terms.</param>
    private readonly record struct SharedTerm(int Place, float Strength);
}
