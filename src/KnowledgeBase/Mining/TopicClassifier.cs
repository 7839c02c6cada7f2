using System.Collections.Immutable;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Mining;

/// <summary>A text whose topics somebody has judged.</summary>
/// <param name="Topics">By topic: whether it fits.</param>
/// <param name="Primary">Index of the main topic, -1 where none is named.</param>
internal sealed record LabelledText(PaperText Text, bool[] Topics, int Primary);

/// <param name="Topic">Its index.</param>
internal sealed record AssignedTopic(int Topic, ImmutableArray<string> Evidence);

/// <summary>
/// Assigns topics in two steps: a linear model of the text's terms, trained on the examples, and over it a logistic
/// model that weighs this model's scores against the keywords found. The second is trained on scores that the first
/// would give to each example if it had not seen it, so that neither trusts what was learnt by heart.
/// </summary>
internal sealed class TopicClassifier
{
    /// <summary>Fewer judged papers teach nothing reliable: then keywords decide alone.</summary>
    private const int FewestExamples = 20;

    private const double TextPenalty = 1;
    private const double SignalPenalty = 0.1;

    /// <summary>A main topic less probable than this is none.</summary>
    private const double Floor = 0.1;

    private readonly TopicFeatureSpace _space;
    private readonly RidgeRegression _text;
    private readonly double[] _priors;
    private readonly TopicDecision _decision;

    private TopicClassifier(TopicFeatureSpace space, RidgeRegression text, double[] priors, TopicDecision decision) =>
        (_space, _text, _priors, _decision) = (space, text, priors, decision);

    public static TopicClassifier Train(ImmutableArray<Topic> topics, IReadOnlyList<LabelledText> examples)
    {
        var judged = examples.Count < FewestExamples ? [] : examples;
        var space = TopicFeatureSpace.Of(topics, [.. judged.Select(example => example.Text)]);
        var features = judged.Select(example => space.Of(example.Text)).ToArray();
        var labels = judged.Select(example => Targets(example, topics.Length)).ToArray();
        var text = RidgeRegression.Train(
            [.. features.Select(feature => feature.Vector)], labels, 2 * topics.Length, space.Count, TextPenalty);
        var priors = Priors(labels, topics.Length);
        if (judged.Count == 0)
            return new TopicClassifier(space, text, priors, TopicDecision.ByKeywords);
        var signals = features.Select((feature, example) =>
            TopicSignals.Of(feature.Title.Scores, feature.Abstract.Scores, text.LeftOut[example], priors));
        return new TopicClassifier(space, text, priors, TopicDecision.Train([.. signals], labels, SignalPenalty));
    }

    /// <summary>The topics that fit, the main one first, then by probability; empty where nothing fits.</summary>
    public IReadOnlyList<AssignedTopic> Assign(PaperText text)
    {
        var features = _space.Of(text);
        var signals = TopicSignals.Of(features.Title.Scores, features.Abstract.Scores, _text.Scores(features.Vector), _priors);
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
                assigned.Add(new AssignedTopic(topic, phrases));
        }
        return assigned;
    }

    /// <summary>The main topic, then those over the threshold, the most probable first, equal ones in their order.</summary>
    private List<int> Fitting(double[] fit, int primary)
    {
        var fitting = new List<int> { primary };
        for (var topic = 0; topic < fit.Length; topic++)
        {
            if (topic == primary || fit[topic] < _decision.Threshold)
                continue;
            var place = fitting.Count;
            while (place > 1 && fit[topic] > fit[fitting[place - 1]])
                place--;
            fitting.Insert(place, topic);
        }
        return fitting;
    }

    private static bool[] Targets(LabelledText example, int topics) =>
        [.. example.Topics, .. Enumerable.Range(0, topics).Select(topic => topic == example.Primary)];

    /// <summary>The logit of each target's share; a topic without examples has the mean of the others.</summary>
    private static double[] Priors(bool[][] labels, int topics)
    {
        var counts = Enumerable.Range(0, 2 * topics).Select(target => labels.Count(label => label[target])).ToArray();
        var logits = counts.Select(count => Math.Log((count + 1.0) / (labels.Length - count + 1.0))).ToArray();
        double MeanOf(int from) => Enumerable.Range(from, topics)
            .Where(target => counts[target] > 0).Select(target => logits[target]).DefaultIfEmpty(0).Average();
        var (fits, main) = (MeanOf(0), MeanOf(topics));
        return [.. logits.Select((logit, target) => counts[target % topics] > 0 ? logit : target < topics ? fits : main)];
    }
}
