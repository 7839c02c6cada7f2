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
    private readonly string?[] _phrases;

    private SharedPhrases(WeightedTerms terms, int paper)
    {
        _terms = terms;
        _paper = paper;
        _phrases = new string?[terms.OfPaper(paper).Length];
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
        foreach (var term in shared.TakeWhile(term => term.Strength >= Least * shared[0].Strength))
        {
            if (_phrases[term.Place] is not { } phrase)
                continue;
            var part = shown.FindIndex(one => phrase.Contains(one, StringComparison.OrdinalIgnoreCase));
            if (part >= 0)
                shown[part] = phrase;
            else if (shown.Count < MostShown && !shown.Exists(one => IsWithin(phrase, one)))
                shown.Add(phrase);
        }
        return [.. shown.Where((phrase, i) => !shown.Take(i).Any(one => IsWithin(phrase, one)))];
    }

    private static bool IsWithin(string phrase, string other) =>
        other.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>The terms of both, with what each adds to the cosine.</summary>
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
                shared.Add(new SharedTerm(i, ownWeights[i] * theirWeights[j]));
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
                _phrases[place] ??= Compound(text, words[term.First].Start, words[term.Last].End);
        }
    }

    /// <summary>The phrase with the rest of the hyphenated words at its ends: <c>fine-tuning</c>, not fine.</summary>
    private static string Compound(string text, int start, int end)
    {
        while (start > 1 && IsJoined(text, start - 1, start - 2))
            start = StartOfWord(text, start - 1);
        while (end + 1 < text.Length && IsJoined(text, end, end + 1))
            end = EndOfWord(text, end + 1);
        return text[start..end];
    }

    private static bool IsJoined(string text, int hyphen, int beyond) =>
        text[hyphen] is '-' or '‐' or '‑' && Letters.IsLetterOrDigit(text[beyond]);

    private static int StartOfWord(string text, int end)
    {
        while (end > 0 && Letters.IsLetterOrDigit(text[end - 1]))
            end--;
        return end;
    }

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && Letters.IsLetterOrDigit(text[start]))
            start++;
        return start;
    }

    /// <param name="Place">Among the paper's own terms.</param>
    private readonly record struct SharedTerm(int Place, float Strength);
}
