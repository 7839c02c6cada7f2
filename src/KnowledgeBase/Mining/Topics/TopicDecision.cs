namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// Decides about a topic by weighing its signals, in the same way for every topic, and by how readily the examples give
/// it.
/// </summary>
/// <param name="Fit">For "this topic fits".</param>
/// <param name="Main">For "this is the main topic".</param>
internal sealed record TopicDecision(SignalWeights Fit, SignalWeights Main, TopicThresholds Thresholds)
{
    /// <summary>For libraries without examples; fitted once, on the demo's keywords alone.</summary>
    public static TopicDecision ByKeywords { get; } =
        new(
            Weights(
                (TopicSignal.Constant, -4.5),
                (TopicSignal.KeywordsInTitle, 0.3),
                (TopicSignal.KeywordsInAbstract, 0.6),
                (TopicSignal.Keywords, 0.8),
                (TopicSignal.KeywordsOfStrongest, 2.5),
                (TopicSignal.KeywordsInTitleOfStrongest, 0.3)
            ),
            Weights(
                (TopicSignal.Constant, -6.0),
                (TopicSignal.KeywordsInTitle, 0.3),
                (TopicSignal.KeywordsInAbstract, 0.3),
                (TopicSignal.Keywords, 0.8),
                (TopicSignal.KeywordsOfStrongest, 3.5),
                (TopicSignal.KeywordsInTitleOfStrongest, 0.8)
            ),
            new TopicThresholds(0.4, [])
        );

    /// <param name="signals">Indexed by example, topic and signal.</param>
    /// <param name="labels">For each example, whether each topic fits, then whether each topic is the main one.</param>
    public static TopicDecision Train(double[][][] signals, bool[][] labels, double penalty)
    {
        var topics = signals[0].Length;
        var rows = signals
            .SelectMany(example => example.Select((row, topic) => WithTopic(row, topic, topics)))
            .ToArray();
        var fit = LogisticRegression.Fit(rows, [.. labels.SelectMany(label => label[..topics])], penalty);
        var main = LogisticRegression.Fit(rows, [.. labels.SelectMany(label => label[topics..])], penalty);
        double[] probabilities = [.. rows.Select(row => LogisticRegression.Probability(row, fit))];
        return new TopicDecision(
            SignalWeights.Of(fit),
            SignalWeights.Of(main),
            TopicThresholds.Of([.. probabilities.Chunk(topics)], [.. labels.Select(label => label[..topics])])
        );
    }

    public (double[] Fit, double[] Main) Probabilities(TopicSignals signals)
    {
        var fit = new double[signals.Topics];
        var main = new double[signals.Topics];
        var row = (stackalloc double[TopicSignals.Count]);
        for (var topic = 0; topic < signals.Topics; topic++)
        {
            signals.Write(topic, row);
            fit[topic] = Fit.Probability(row, topic);
            main[topic] = Main.Probability(row, topic);
        }
        return (fit, main);
    }

    /// <summary>The signals, then 1 at the place of their topic.</summary>
    private static double[] WithTopic(double[] signals, int topic, int topics)
    {
        var row = new double[TopicSignals.Count + topics];
        signals.CopyTo(row, 0);
        row[TopicSignals.Count + topic] = 1;
        return row;
    }

    /// <summary>All other signals weigh nothing.</summary>
    private static SignalWeights Weights(params ReadOnlySpan<(TopicSignal Signal, double Weight)> known)
    {
        var weights = new double[TopicSignals.Count];
        foreach (var (signal, weight) in known)
            weights[(int)signal] = weight;
        return SignalWeights.Of(weights);
    }
}

/// <param name="Signals">The weight of each <see cref="TopicSignal"/>.</param>
/// <param name="Topics">What each topic has beyond its signals; nothing where no example taught it.</param>
internal sealed record SignalWeights(double[] Signals, double[] Topics)
{
    /// <param name="weights">Of the signals, then of the topics.</param>
    public static SignalWeights Of(double[] weights) =>
        new(weights[..TopicSignals.Count], weights[TopicSignals.Count..]);

    public double Probability(ReadOnlySpan<double> signals, int topic)
    {
        var sum = topic < Topics.Length ? Topics[topic] : 0;
        for (var signal = 0; signal < signals.Length; signal++)
            sum += signals[signal] * Signals[signal];
        return LogisticRegression.Probability(sum);
    }
}
