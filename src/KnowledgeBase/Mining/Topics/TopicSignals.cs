namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// What speaks for one topic in one paper, as few comparable numbers: the same for every topic, so that what is learnt
/// on topics with many examples serves those with few.
/// </summary>
internal readonly ref struct TopicSignals
{
    public const int Count = 12;

    private const int TitleWeight = 3;

    private readonly ReadOnlySpan<double> _inTitle;
    private readonly ReadOnlySpan<double> _inAbstract;
    private readonly ReadOnlySpan<double> _keywords;
    private readonly ReadOnlySpan<double> _fits;
    private readonly ReadOnlySpan<double> _main;
    private readonly ReadOnlySpan<double> _priors;
    private readonly double _strongest;
    private readonly double _strongestTitle;
    private readonly double _bestFit;
    private readonly double _bestMain;

    /// <param name="scores">Of the text model: by topic whether it fits, then by topic whether it is the main one.</param>
    /// <param name="priors">The logit of each score's share among the examples.</param>
    public TopicSignals(double[] inTitle, double[] inAbstract, ReadOnlySpan<double> scores, double[] priors)
    {
        _inTitle = inTitle;
        _inAbstract = inAbstract;
        _keywords = Together(inTitle, inAbstract);
        _fits = scores[..inTitle.Length];
        _main = scores[inTitle.Length..];
        _priors = priors;
        _strongest = Math.Max(Largest(_keywords), 1);
        _strongestTitle = Math.Max(Largest(_inTitle), 1);
        _bestFit = Largest(_fits);
        _bestMain = Largest(_main);
    }

    public int Topics => _fits.Length;

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

    /// <summary>By topic, for training.</summary>
    public double[][] Rows()
    {
        var rows = new double[Topics][];
        for (var topic = 0; topic < rows.Length; topic++)
            Write(topic, rows[topic] = new double[Count]);
        return rows;
    }

    /// <param name="row">Receives <see cref="Count"/> numbers; the first is constant.</param>
    public void Write(int topic, Span<double> row)
    {
        row[0] = 1;
        row[1] = Math.Log(1 + _inTitle[topic]);
        row[2] = Math.Log(1 + _inAbstract[topic]);
        row[3] = Math.Log(1 + _keywords[topic]);
        row[4] = _keywords[topic] / _strongest;
        row[5] = _inTitle[topic] / _strongestTitle;
        row[6] = _fits[topic];
        row[7] = _fits[topic] - _bestFit;
        row[8] = _priors[topic];
        row[9] = _main[topic];
        row[10] = _main[topic] - _bestMain;
        row[11] = _priors[Topics + topic];
    }

    private static double Largest(ReadOnlySpan<double> scores)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        return largest;
    }
}
