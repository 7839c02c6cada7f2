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
        if (hits.Count == 0)
            return score;
        var counts = new Dictionary<int, int>();
        foreach (var hit in hits)
            counts[hit.Keyword] = counts.GetValueOrDefault(hit.Keyword) + 1;
        foreach (var hit in hits)
        {
            if (counts.Remove(hit.Keyword, out var count))
                score[hit.Topic] += hit.Weight * (1 + Math.Log(count));
        }
        return score;
    }

    public static double[] Together(double[] inTitle, double[] inAbstract)
    {
        var together = new double[inTitle.Length];
        for (var topic = 0; topic < together.Length; topic++)
            together[topic] = TitleWeight * inTitle[topic] + inAbstract[topic];
        return together;
    }

    /// <param name="scores">Of the text model: by topic whether it fits, then by topic whether it is the main one.</param>
    /// <param name="priors">The logit of each score's share among the examples.</param>
    /// <returns>By topic, <see cref="Count"/> numbers; the first is constant.</returns>
    public static double[][] Of(double[] inTitle, double[] inAbstract, ReadOnlySpan<double> scores, double[] priors)
    {
        var topics = inTitle.Length;
        var keywords = Together(inTitle, inAbstract);
        var (strongest, strongestTitle) = (Math.Max(Largest(keywords), 1), Math.Max(Largest(inTitle), 1));
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
