namespace KnowledgeBase.Mining.Topics;

/// <summary>The probability from which a topic is assigned.</summary>
/// <param name="Common">Of topics that no example taught.</param>
/// <param name="Topics">Of each topic.</param>
internal sealed record TopicThresholds(double Common, double[] Topics)
{
    public double this[int topic] => topic < Topics.Length ? Topics[topic] : Common;

    /// <summary>
    /// For each topic halfway, in log-odds, between the threshold at which all topics together have the highest
    /// micro-F1 and the one at which this topic is assigned as often as it was judged: the first alone would neglect
    /// topics of few papers.
    /// </summary>
    /// <param name="probabilities">Indexed by example, then topic.</param>
    /// <param name="fits">Likewise.</param>
    public static TopicThresholds Of(double[][] probabilities, bool[][] fits)
    {
        var common = MostRight(probabilities, fits);
        var topics = new double[probabilities[0].Length];
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var judged = fits.Count(example => example[topic]);
            double[] ranked = [.. probabilities.Select(example => LogOdds(example[topic])).OrderDescending()];
            var own =
                judged == 0 || judged == ranked.Length ? LogOdds(common) : (ranked[judged - 1] + ranked[judged]) / 2;
            topics[topic] = LogisticRegression.Probability((LogOdds(common) + own) / 2);
        }
        return new TopicThresholds(common, topics);
    }

    private static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The threshold with the highest micro-F1.</summary>
    private static double MostRight(double[][] probabilities, bool[][] fits)
    {
        var ranked = probabilities
            .SelectMany(
                (example, row) =>
                    example.Select((probability, topic) => (Probability: probability, Fits: fits[row][topic]))
            )
            .OrderByDescending(pair => pair.Probability)
            .ToArray();
        var found = 0;
        var wanted = ranked.Count(pair => pair.Fits);
        var best = 0.0;
        var threshold = 1.0;
        for (var i = 0; i < ranked.Length; i++)
        {
            found += ranked[i].Fits ? 1 : 0;
            var f1 = 2.0 * found / (i + 1 + wanted);
            if (f1 <= best)
                continue;
            best = f1;
            threshold = ranked[i].Probability;
        }
        return threshold;
    }
}
