using System.Collections.Immutable;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Mining;

/// <summary>A text as the topics' classifier sees it.</summary>
/// <param name="Vector">Its terms, then one term for each topic: how strongly its keywords stand in the text.</param>
internal sealed record TopicFeatures(
    TermVector Vector,
    double[] InTitle,
    double[] InAbstract,
    List<KeywordHit> TitleHits,
    List<KeywordHit> AbstractHits);

/// <summary>Turns texts into features: the topics' keywords, and the terms of the training texts.</summary>
internal sealed record TopicFeatureSpace(KeywordIndex Keywords, TermSpace Terms, int Topics)
{
    /// <summary>Length of the keyword part of a vector, beside a length of 1 of the terms' part.</summary>
    private const float KeywordLength = 0.5f;

    public int Count => Terms.Count + Topics;

    public static TopicFeatureSpace Of(ImmutableArray<Topic> topics, IEnumerable<PaperText> texts) =>
        new(KeywordIndex.Of(topics), TermSpace.Of([.. texts]), topics.Length);

    public TopicFeatures Of(PaperText text)
    {
        var (titleHits, abstractHits) = (new List<KeywordHit>(), new List<KeywordHit>());
        Keywords.Find(text.TitleWords, titleHits);
        Keywords.Find(text.AbstractWords, abstractHits);
        var inTitle = TopicSignals.KeywordScores(titleHits, Topics);
        var inAbstract = TopicSignals.KeywordScores(abstractHits, Topics);
        return new TopicFeatures(Vector(text, inTitle, inAbstract), inTitle, inAbstract, titleHits, abstractHits);
    }

    private TermVector Vector(PaperText text, double[] inTitle, double[] inAbstract)
    {
        var terms = Terms.Vector(text);
        var keywords = TopicSignals.Together(inTitle, inAbstract).Select(score => (float)Math.Log(1 + score)).ToArray();
        var scale = KeywordLength / Math.Max(MathF.Sqrt(keywords.Sum(weight => weight * weight)), 1e-6f);
        return new TermVector(
            [.. terms.Terms, .. Enumerable.Range(Terms.Count, Topics)],
            [.. terms.Weights, .. keywords.Select(weight => weight * scale)]);
    }
}
