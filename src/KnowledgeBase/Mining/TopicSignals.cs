namespace KnowledgeBase.Mining;

/// <summary>
/// What speaks for one topic in one paper, as few comparable numbers: the same for every topic, so that what is learnt
/// on topics with many examples serves those with few.
/// </summary>
internal static class TopicSignals
{
    public const int Count = 12;

    private const int TitleWeight = 3;

    /// <summary>By topic: the weights of its phrases found, each repetition counting less.</summary>
    public static double[] KeywordScores(List<KeywordHit> hits, int topics)
    {
        var score = new double[topics];
        foreach (var phrase in hits.GroupBy(hit => (hit.Topic, hit.Keyword, hit.Weight)))
            score[phrase.Key.Topic] += phrase.Key.Weight * (1 + Math.Log(phrase.Count()));
        return score;
    }

    public static double[] Together(double[] inTitle, double[] inAbstract) =>
        [.. inTitle.Zip(inAbstract, (title, body) => TitleWeight * title + body)];

    /// <param name="scores">Of the text model: by topic whether it fits, then by topic whether it is the main one.</param>
    /// <param name="priors">The logit of each score's share among the examples.</param>
    /// <returns>By topic, <see cref="Count"/> numbers; the first is constant.</returns>
    public static double[][] Of(double[] inTitle, double[] inAbstract, ReadOnlySpan<double> scores, double[] priors)
    {
        var topics = inTitle.Length;
        var keywords = Together(inTitle, inAbstract);
        var (strongest, strongestTitle) = (Math.Max(keywords.Max(), 1), Math.Max(inTitle.Max(), 1));
        var fits = scores[..topics];
        var main = scores[topics..];
        var (bestFit, bestMain) = (Largest(fits), Largest(main));
        var rows = new double[topics][];
        for (var topic = 0; topic < topics; topic++)
        {
            rows[topic] =
            [
                1,
                Math.Log(1 + inTitle[topic]),
                Math.Log(1 + inAbstract[topic]),
                Math.Log(1 + keywords[topic]),
                keywords[topic] / strongest,
                inTitle[topic] / strongestTitle,
                fits[topic],
                fits[topic] - bestFit,
                priors[topic],
                main[topic],
                main[topic] - bestMain,
                priors[topics + topic],
            ];
        }
        return rows;
    }

    private static double Largest(ReadOnlySpan<double> scores)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        return largest;
    }
}
