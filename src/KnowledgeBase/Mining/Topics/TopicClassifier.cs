using System.Collections.Immutable;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Mining.Topics;

/// <summary>A text whose topics somebody has judged.</summary>
/// <param name="Topics">For each topic, whether it fits.</param>
/// <param name="Primary">The index of the main topic, or -1 if none is named.</param>
internal sealed record LabelledText(PaperText Text, bool[] Topics, int Primary);

/// <param name="Topic">The index of the topic.</param>
internal sealed record AssignedTopic(int Topic, ImmutableArray<string> Evidence, double Probability);

/// <summary>
/// Assigns topics in two steps: linear models of the text's terms, trained on the examples, and a logistic model that
/// weighs their scores against the keywords found and what they mean. The second is trained on leave-one-out scores of
/// the first, so that neither trusts what was merely memorised.
/// </summary>
internal sealed class TopicClassifier
{
    /// <summary>Fewer judged papers teach nothing reliable; then only keywords decide.</summary>
    private const int FewestExamples = 20;

    private const double TextPenalty = 0.5;
    private const double SignalPenalty = 0.1;

    /// <summary>If the main topic is less probable than this, the paper stays unsorted.</summary>
    private const double Floor = 0.1;

    private readonly TopicFeatureSpace _space;
    private readonly RidgeRegression _text;
    private readonly TermOdds _odds;
    private readonly TopicDecision _decision;

    private TopicClassifier(TopicFeatureSpace space, RidgeRegression text, TermOdds odds, TopicDecision decision)
    {
        _space = space;
        _text = text;
        _odds = odds;
        _decision = decision;
    }

    public static TopicClassifier Train(ImmutableArray<Topic> topics, IReadOnlyList<LabelledText> examples)
    {
        var judged = examples.Count < FewestExamples ? [] : examples;
        var space = TopicFeatureSpace.Of(topics, [.. judged.Select(example => example.Text)]);
        var features = judged.Select(example => space.Of(example.Text)).ToArray();
        var labels = judged.Select(example => Targets(example, topics.Length)).ToArray();
        TermVector[] vectors = [.. features.Select(feature => feature.Vector)];
        var text = RidgeRegression.Train(vectors, labels, 2 * topics.Length, space.Count, TextPenalty);
        var odds = TermOdds.Train(vectors, [.. judged.Select(example => example.Primary)], topics.Length, space.Count);
        if (judged.Count == 0)
            return new TopicClassifier(space, text, odds, TopicDecision.ByKeywords);
        var signals = features.Select(
            (feature, example) => new TopicSignals(feature, text.LeftOut[example], odds.LeftOut[example]).Rows()
        );
        return new TopicClassifier(space, text, odds, TopicDecision.Train([.. signals], labels, SignalPenalty));
    }

    /// <summary>The topics that fit, the main one first, then by probability; empty if none fits.</summary>
    public IReadOnlyList<AssignedTopic> Assign(PaperText text)
    {
        var features = _space.Of(text);
        var signals = new TopicSignals(features, _text.Scores(features.Vector), _odds.Scores(features.Vector));
        var (fit, main) = _decision.Probabilities(signals);
        var primary = 0;
        for (var topic = 1; topic < main.Length; topic++)
            primary = main[topic] > main[primary] ? topic : primary;
        if (fit[primary] < Floor)
            return [];
        var evidence = new TopicEvidence(_text, text, features);
        var assigned = new List<AssignedTopic>();
        foreach (var topic in Fitting(fit, primary))
        {
            if (evidence.For(topic) is [_, ..] phrases)
                assigned.Add(new AssignedTopic(topic, phrases, fit[topic]));
        }
        return assigned;
    }

    /// <summary>
    /// The main topic, then those over the threshold, most probable first, ties in their original order.
    /// </summary>
    private List<int> Fitting(double[] fit, int primary)
    {
        var fitting = new List<int> { primary };
        for (var topic = 0; topic < fit.Length; topic++)
        {
            if (topic == primary || fit[topic] < _decision.Thresholds[topic])
                continue;
            var place = fitting.Count;
            while (place > 1 && fit[topic] > fit[fitting[place - 1]])
                place--;
            fitting.Insert(place, topic);
        }
        return fitting;
    }

    private static bool[] Targets(LabelledText example, int topics)
    {
        var targets = new bool[2 * topics];
        example.Topics.CopyTo(targets, 0);
        if (example.Primary >= 0)
            targets[topics + example.Primary] = true;
        return targets;
    }
}
