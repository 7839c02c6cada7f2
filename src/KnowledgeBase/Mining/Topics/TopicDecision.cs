namespace KnowledgeBase.Mining.Topics;

/// <summary>Weighs the signals of all topics alike.</summary>
/// <param name="Fit">Weights of the signals for "this topic fits".</param>
/// <param name="Main">Weights of the signals for "this is the main topic".</param>
/// <param name="Threshold">The probability from which a topic is assigned.</param>
internal sealed record TopicDecision(double[] Fit, double[] Main, double Threshold)
{
    /// <summary>Where there are no examples: fitted once on the demo's keywords alone.</summary>
    public static TopicDecision ByKeywords { get; } = new(
        [-4.5, 0.3, 0.6, 0.8, 2.5, 0.3, 0, 0, 0, 0, 0, 0],
        [-6.0, 0.3, 0.3, 0.8, 3.5, 0.8, 0, 0, 0, 0, 0, 0],
        0.4);

    /// <param name="signals">By example, then topic.</param>
    /// <param name="labels">By example: by topic whether it fits, then by topic whether it is the main one.</param>
    public static TopicDecision Train(double[][][] signals, bool[][] labels, double penalty)
    {
        var rows = signals.SelectMany(topics => topics).ToArray();
        var fits = new bool[rows.Length];
        var main = new bool[rows.Length];
        for (int example = 0, row = 0; example < labels.Length; row += signals[example++].Length)
        {
            var topics = signals[example].Length;
            Array.Copy(labels[example], 0, fits, row, topics);
            Array.Copy(labels[example], topics, main, row, topics);
        }
        var fit = LogisticRegression.Fit(rows, fits, penalty);
        return new TopicDecision(fit, LogisticRegression.Fit(rows, main, penalty), BestThreshold(rows, fits, fit));
    }

    public (double[] Fit, double[] Main) Probabilities(TopicSignals signals)
    {
        var fit = new double[signals.Topics];
        var main = new double[signals.Topics];
        var row = (stackalloc double[TopicSignals.Count]);
        for (var topic = 0; topic < signals.Topics; topic++)
        {
            signals.Write(topic, row);
            fit[topic] = LogisticRegression.Probability(row, Fit);
            main[topic] = LogisticRegression.Probability(row, Main);
        }
        return (fit, main);
    }

    /// <summary>The threshold with the largest micro-F1.</summary>
    private static double BestThreshold(double[][] rows, bool[] fits, double[] weights)
    {
        var ranked = rows
            .Select((row, index) => new { Probability = LogisticRegression.Probability(row, weights), Fits = fits[index] })
            .OrderByDescending(pair => pair.Probability).ToArray();
        var found = 0;
        var wanted = fits.Count(fit => fit);
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
