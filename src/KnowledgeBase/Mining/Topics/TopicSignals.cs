namespace KnowledgeBase.Mining.Topics;

/// <summary>What speaks for a topic; the values are indices into rows of signals and into weights.</summary>
internal enum TopicSignal
{
    Constant,
    KeywordsInTitle,
    KeywordsInAbstract,
    Keywords,

    /// <summary>Relative to the topic with the strongest keywords.</summary>
    KeywordsOfStrongest,
    KeywordsInTitleOfStrongest,

    /// <summary>The text model's score for "this topic fits".</summary>
    Fit,
    FitBelowBest,

    /// <summary>The text model's score for "this is the main topic".</summary>
    Main,
    MainBelowBest,

    /// <summary>How much more often the words of the text stand in papers of which this is the main topic.</summary>
    MainOdds,

    /// <summary>How near the text is to the topic's keywords in what its words mean.</summary>
    FitByKeywords,
    FitByKeywordsBelowBest,

    /// <summary>The same for all that the topic's file says.</summary>
    FitByDescription,
    FitByDescriptionBelowBest,

    /// <summary>The same two for the main topic.</summary>
    MainByKeywords,
    MainByKeywordsBelowBest,
    MainByDescription,
    MainByDescriptionBelowBest,
}

/// <summary>
/// What speaks for each topic in one paper, as a few comparable numbers: the same for every topic, so that what is
/// learnt from topics with many examples helps those with few.
/// </summary>
internal readonly ref struct TopicSignals
{
    public const int Count = (int)TopicSignal.MainByDescriptionBelowBest + 1;

    private const int TitleWeight = 3;

    private readonly ReadOnlySpan<double> _inTitle;
    private readonly ReadOnlySpan<double> _inAbstract;
    private readonly ReadOnlySpan<double> _keywords;
    private readonly ReadOnlySpan<double> _fits;
    private readonly ReadOnlySpan<double> _main;
    private readonly ReadOnlySpan<double> _odds;
    private readonly TopicNearness _nearFit;
    private readonly TopicNearness _nearMain;
    private readonly double _strongest;
    private readonly double _strongestTitle;
    private readonly double _bestFit;
    private readonly double _bestMain;

    /// <param name="scores">
    /// The text model's scores: whether each topic fits, then whether each is the main one.
    /// </param>
    /// <param name="odds">For each topic, what <see cref="TermOdds"/> says of it as the main one.</param>
    public TopicSignals(TopicFeatures features, ReadOnlySpan<double> scores, ReadOnlySpan<double> odds)
    {
        _inTitle = features.Title.Scores;
        _inAbstract = features.Abstract.Scores;
        _keywords = Together(features.Title.Scores, features.Abstract.Scores);
        _fits = scores[.._inTitle.Length];
        _main = scores[_inTitle.Length..];
        _odds = odds;
        _nearFit = features.NearFit;
        _nearMain = features.NearMain;
        _strongest = Math.Max(Largest(_keywords), 1);
        _strongestTitle = Math.Max(Largest(_inTitle), 1);
        _bestFit = Largest(_fits);
        _bestMain = Largest(_main);
    }

    public int Topics => _fits.Length;

    /// <summary>For each topic, the sum of its phrases' weights, in which repetitions count less and less.</summary>
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

    /// <summary>The signals of all topics, for training.</summary>
    public double[][] Rows()
    {
        var rows = new double[Topics][];
        for (var topic = 0; topic < rows.Length; topic++)
            Write(topic, rows[topic] = new double[Count]);
        return rows;
    }

    /// <param name="row">Receives one number for each <see cref="TopicSignal"/>.</param>
    public void Write(int topic, Span<double> row)
    {
        row[(int)TopicSignal.Constant] = 1;
        row[(int)TopicSignal.KeywordsInTitle] = Math.Log(1 + _inTitle[topic]);
        row[(int)TopicSignal.KeywordsInAbstract] = Math.Log(1 + _inAbstract[topic]);
        row[(int)TopicSignal.Keywords] = Math.Log(1 + _keywords[topic]);
        row[(int)TopicSignal.KeywordsOfStrongest] = _keywords[topic] / _strongest;
        row[(int)TopicSignal.KeywordsInTitleOfStrongest] = _inTitle[topic] / _strongestTitle;
        row[(int)TopicSignal.Fit] = _fits[topic];
        row[(int)TopicSignal.FitBelowBest] = _fits[topic] - _bestFit;
        row[(int)TopicSignal.Main] = _main[topic];
        row[(int)TopicSignal.MainBelowBest] = _main[topic] - _bestMain;
        row[(int)TopicSignal.MainOdds] = _odds[topic];
        _nearFit.Write(topic, row[(int)TopicSignal.FitByKeywords..]);
        _nearMain.Write(topic, row[(int)TopicSignal.MainByKeywords..]);
    }

    private static double Largest(ReadOnlySpan<double> scores)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        return largest;
    }
}
