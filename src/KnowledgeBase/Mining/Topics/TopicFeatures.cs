using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>A text as the topic classifier sees it.</summary>
/// <param name="Vector">
/// The terms of the text, then one for each topic: how strong its keywords are in the text.
/// </param>
internal sealed record TopicFeatures(
    TermVector Vector,
    PartFeatures Title,
    PartFeatures Abstract,
    TopicNearness NearFit,
    TopicNearness NearMain
);

/// <summary>What was found in a title or an abstract.</summary>
/// <param name="Scores">For each topic, the score of its keywords.</param>
internal sealed record PartFeatures(TermPlace[] Terms, List<KeywordHit> Hits, double[] Scores);

/// <summary>
/// Turns texts into features: the keywords of the topics and their meanings, and the terms of the training texts.
/// </summary>
/// <param name="Fit">
/// For "this topic fits", as <paramref name="Main"/> for "this is the main topic"; null without training texts, which
/// would have to say how much meanings weigh.
/// </param>
internal sealed record TopicFeatureSpace(
    KeywordIndex Keywords,
    TermSpace Terms,
    TopicMeanings? Fit,
    TopicMeanings? Main,
    int Topics
)
{
    /// <summary>The length of the keyword part of a vector, whose term part has the length 1.</summary>
    private const float KeywordLength = 0.5f;

    public int Count => Terms.Count + Topics;

    /// <param name="texts">Those that are judged; none, or more than a few.</param>
    public static TopicFeatureSpace Of(ImmutableArray<Topic> topics, IReadOnlyList<PaperText> texts)
    {
        var keywords = KeywordIndex.Of(topics);
        return new TopicFeatureSpace(
            texts.Count == 0 ? keywords : keywords.WeighedBy(texts),
            TermSpace.Of(texts),
            texts.Count == 0 ? null : TopicMeanings.Of(topics, WordVectors.Fit),
            texts.Count == 0 ? null : TopicMeanings.Of(topics, WordVectors.Main),
            topics.Length
        );
    }

    public TopicFeatures Of(PaperText text)
    {
        var title = Part(text.TitleWords);
        var body = Part(text.AbstractWords);
        var none = TopicNearness.None(Topics);
        return new TopicFeatures(Vector(title, body), title, body, Fit?.Of(text) ?? none, Main?.Of(text) ?? none);
    }

    private PartFeatures Part(ReadOnlySpan<Word> words)
    {
        var hits = Keywords.Find(words);
        return new PartFeatures(Terms.Places(words), hits, TopicSignals.KeywordScores(hits, Topics));
    }

    private TermVector Vector(PartFeatures title, PartFeatures body)
    {
        var terms = Terms.Vector(title.Terms, body.Terms);
        var keywords = TopicSignals.Together(title.Scores, body.Scores);
        var weights = new float[Topics];
        var squares = 0.0;
        for (var topic = 0; topic < Topics; topic++)
        {
            weights[topic] = (float)Math.Log(1 + keywords[topic]);
            squares += weights[topic] * weights[topic];
        }
        var scale = KeywordLength / Math.Max(MathF.Sqrt((float)squares), 1e-6f);
        var numbers = new int[Topics];
        var scaled = new float[Topics];
        var count = 0;
        for (var topic = 0; topic < Topics; topic++)
        {
            if (weights[topic] == 0)
                continue;
            numbers[count] = Terms.Count + topic;
            scaled[count] = weights[topic] * scale;
            count++;
        }
        return new TermVector(
            [.. terms.Terms, .. numbers.AsSpan(0, count)],
            [.. terms.Weights, .. scaled.AsSpan(0, count)]
        );
    }
}
