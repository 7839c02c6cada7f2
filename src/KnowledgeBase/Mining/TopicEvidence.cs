using System.Collections.Immutable;
using KnowledgeBase.Characters;

namespace KnowledgeBase.Mining;

/// <summary>The phrases of one text that carried a decision, as they stand in it.</summary>
internal sealed class TopicEvidence(TopicFeatureSpace space, RidgeRegression model, PaperText text, TopicFeatures features)
{
    private const int Most = 5;

    /// <summary>Terms of the model are named only where fewer keywords than this were found.</summary>
    private const int EnoughKeywords = 3;

    private const double TitleWeight = 3;

    public ImmutableArray<string> For(int topic)
    {
        var phrases = Distinct(Keywords(topic).OrderByDescending(phrase => phrase.Weight), Most, []);
        return phrases.Length >= EnoughKeywords
            ? phrases
            : Distinct(Terms(topic).OrderByDescending(phrase => phrase.Weight), EnoughKeywords, phrases);
    }

    private IEnumerable<(string Phrase, double Weight)> Keywords(int topic) =>
        features.TitleHits.Where(hit => hit.Topic == topic)
            .Select(hit => (text.Title[hit.Start..hit.End], TitleWeight * hit.Weight))
            .Concat(features.AbstractHits.Where(hit => hit.Topic == topic)
                .Select(hit => (text.Abstract[hit.Start..hit.End], hit.Weight)));

    private IEnumerable<(string Phrase, double Weight)> Terms(int topic) =>
        Terms(text.Title, text.TitleWords, topic).Concat(Terms(text.Abstract, text.AbstractWords, topic));

    /// <summary>A pair of words bears the weights of both beside its own, so that it is named rather than they.</summary>
    private IEnumerable<(string Phrase, double Weight)> Terms(string source, ImmutableArray<Word> words, int topic)
    {
        (int Start, double Weight) previous = default, last = default;
        foreach (var (term, start, end) in space.Terms.Places(words))
        {
            var weight = Weight(term, topic);
            if (start > last.Start || last.Weight == 0)
                (previous, last) = (last, (start, weight));
            else
                weight += last.Weight + (previous.Start == start ? previous.Weight : 0);
            if (weight > 0)
                yield return (source[start..end], weight);
        }
    }

    private double Weight(int term, int topic) =>
        model.Weights[term * model.Offsets.Length + topic] *
        features.Vector.Weights[Array.BinarySearch(features.Vector.Terms, term)];

    /// <summary>Leaves out a phrase that lies within an earlier one, or contains it.</summary>
    private static ImmutableArray<string> Distinct(
        IEnumerable<(string Phrase, double Weight)> phrases, int most, ImmutableArray<string> known)
    {
        foreach (var (phrase, _) in phrases)
        {
            if (known.Length == most)
                break;
            if (!known.Any(other => other.Contains(phrase, StringComparison.OrdinalIgnoreCase) ||
                phrase.Contains(other, StringComparison.OrdinalIgnoreCase)))
                known = known.Add(phrase);
        }
        return known;
    }
}
