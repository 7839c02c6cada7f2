using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// How near a text is to each topic in what its words mean, whether or not it has the topic's keywords.
/// </summary>
/// <param name="Keywords">To the topic's keywords, apart from those of other topics.</param>
/// <param name="Descriptions">To all that the topic's file says, between -1 and 1.</param>
internal sealed record TopicNearness(double[] Keywords, double[] Descriptions)
{
    private readonly double _bestKeywords = Keywords.DefaultIfEmpty().Max();
    private readonly double _bestDescription = Descriptions.DefaultIfEmpty().Max();

    public static TopicNearness None(int topics) => new(new double[topics], new double[topics]);

    /// <param name="row">
    /// Receives the nearness by keywords, how far it is below the best topic's, and the same two by description.
    /// </param>
    public void Write(int topic, Span<double> row)
    {
        row[0] = Keywords[topic];
        row[1] = Keywords[topic] - _bestKeywords;
        row[2] = Descriptions[topic];
        row[3] = Descriptions[topic] - _bestDescription;
    }
}

/// <summary>Compares the meaning of texts with that of topics, as their files state it; needs no examples.</summary>
internal sealed class TopicMeanings
{
    private readonly WordVectors _vectors;
    private readonly MeaningRegression _keywords;
    private readonly double[] _centre;
    private readonly double[][] _descriptions;

    private TopicMeanings(
        WordVectors vectors,
        MeaningRegression keywords,
        double[] centre,
        IEnumerable<double[]> descriptions
    )
    {
        _vectors = vectors;
        _keywords = keywords;
        _centre = centre;
        _descriptions = [.. descriptions.Select(description => WordVectors.Direction(centre, description))];
    }

    public static TopicMeanings Of(ImmutableArray<Topic> topics, WordVectors vectors)
    {
        double[] Vector(string text) => vectors.Of([], Words.Of(text).AsSpan());
        var keywords = topics.SelectMany(
            (topic, index) =>
                topic.Keywords.Select(keyword => new MeantKeyword(index, keyword.Weight, Vector(keyword.Phrase)))
        );
        var descriptions = topics.Select(topic => Vector(Description(topic))).ToArray();
        var centre = new double[WordVectors.Length];
        foreach (var description in descriptions)
            WordVectors.Add(centre, 1.0 / topics.Length, description);
        return new TopicMeanings(vectors, MeaningRegression.Of(keywords, topics.Length), centre, descriptions);
    }

    public TopicNearness Of(PaperText text)
    {
        var vector = _vectors.Of(text.TitleWords, text.AbstractWords);
        if (WordVectors.IsZero(vector))
            return TopicNearness.None(_descriptions.Length);
        var direction = WordVectors.Direction(_centre, vector);
        return new TopicNearness(
            _keywords.Scores(vector),
            [.. _descriptions.Select(description => WordVectors.Dot(direction, description))]
        );
    }

    private static string Description(Topic topic) =>
        string.Join(". ", [topic.Title, .. topic.Keywords.Select(keyword => keyword.Phrase), topic.Body]);
}
