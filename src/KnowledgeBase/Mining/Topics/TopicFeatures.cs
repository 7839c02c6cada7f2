using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>A text as the topics' classifier sees it.</summary>
/// <param name="Vector">Its terms, then one term for each topic: how strongly its keywords stand in the text.</param>
internal sealed record TopicFeatures(TermVector Vector, PartFeatures Title, PartFeatures Abstract);

/// <summary>What was found in a title or in an abstract.</summary>
/// <param name="Scores">By topic: of its keywords.</param>
internal sealed record PartFeatures(TermPlace[] Terms, List<KeywordHit> Hits, double[] Scores);

/// <summary>Turns texts into features: the topics' keywords, and the terms of the training texts.</summary>
internal sealed record TopicFeatureSpace(KeywordIndex Keywords, TermSpace Terms, int Topics)
{
    /// <summary>Length of the keyword part of a vector, beside a length of 1 of the terms' part.</summary>
    private const float KeywordLength = 0.5f;

    public int Count => Terms.Count + Topics;

    public static TopicFeatureSpace Of(ImmutableArray<Topic> topics, IReadOnlyList<PaperText> texts) =>
        new(KeywordIndex.Of(topics), TermSpace.Of(texts), topics.Length);

    public TopicFeatures Of(PaperText text)
    {
        var title = Part(text.TitleWords);
        var body = Part(text.AbstractWords);
        return new TopicFeatures(Vector(title, body), title, body);
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
        return new TermVector([.. terms.Terms, .. numbers.AsSpan(0, count)], [.. terms.Weights, .. scaled.AsSpan(0, count)]);
    }
}
