using System.Collections.Immutable;

namespace KnowledgeBase.Mining.Topics;

/// <summary>The phrases of one text that decided about a topic, as the text spells them.</summary>
internal sealed class TopicEvidence(RidgeRegression model, PaperText text, TopicFeatures features)
{
    private const int Most = 5;

    /// <summary>Terms of the model are named only if fewer keywords than this were found.</summary>
    private const int EnoughKeywords = 3;

    private const double TitleWeight = 3;

    public ImmutableArray<string> For(int topic)
    {
        var found = new List<WeightedPhrase>();
        AddKeywords(found, text.Title, features.Title.Hits, topic, TitleWeight);
        AddKeywords(found, text.Abstract, features.Abstract.Hits, topic, 1);
        var phrases = new List<string>(Most);
        Choose(phrases, found, Most);
        if (phrases.Count >= EnoughKeywords)
            return [.. phrases];
        found.Clear();
        AddTerms(found, text.Title, features.Title.Terms, topic);
        AddTerms(found, text.Abstract, features.Abstract.Terms, topic);
        Choose(phrases, found, EnoughKeywords);
        return [.. phrases];
    }

    private static void AddKeywords(
        List<WeightedPhrase> found,
        string source,
        List<KeywordHit> hits,
        int topic,
        double factor
    )
    {
        foreach (var hit in hits)
        {
            if (hit.Topic == topic)
                found.Add(new WeightedPhrase(source, hit.Start, hit.End, factor * hit.Weight, found.Count));
        }
    }

    /// <summary>A pair of words also has the weights of its words, so that it is named rather than they.</summary>
    private void AddTerms(List<WeightedPhrase> found, string source, TermPlace[] terms, int topic)
    {
        (int Start, double Weight) previous = default,
            last = default;
        foreach (var place in terms)
        {
            var weight = Weight(place.Term, topic);
            if (place.Start > last.Start || last.Weight == 0)
            {
                previous = last;
                last = (place.Start, weight);
            }
            else
                weight += last.Weight + (previous.Start == place.Start ? previous.Weight : 0);
            if (weight > 0)
                found.Add(new WeightedPhrase(source, place.Start, place.End, weight, found.Count));
        }
    }

    private double Weight(int term, int topic) =>
        model.Weights[term * model.Offsets.Length + topic] * features.Vector.Weight(term);

    /// <summary>
    /// Chooses the heaviest phrases until there are enough, but none that contains another or is part of it.
    /// </summary>
    private static void Choose(List<string> chosen, List<WeightedPhrase> found, int most)
    {
        found.Sort();
        for (var i = 0; i < found.Count && chosen.Count < most; i++)
        {
            if (!Overlaps(chosen, found[i].Text))
                chosen.Add(found[i].Text.ToString());
        }
    }

    private static bool Overlaps(List<string> chosen, ReadOnlySpan<char> phrase)
    {
        foreach (var other in chosen)
        {
            if (
                other.AsSpan().Contains(phrase, StringComparison.OrdinalIgnoreCase)
                || phrase.Contains(other, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    /// <summary>Sorted from the heaviest down, ties in the order in which they were found.</summary>
    private sealed record WeightedPhrase(string Source, int Start, int End, double Weight, int Place)
        : IComparable<WeightedPhrase>
    {
        public ReadOnlySpan<char> Text => Source.AsSpan(Start..End);

        public int CompareTo(WeightedPhrase? other)
        {
            if (other is null)
                return -1;
            var byWeight = other.Weight.CompareTo(Weight);
            return byWeight != 0 ? byWeight : Place.CompareTo(other.Place);
        }
    }
}
