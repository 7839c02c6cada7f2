namespace KnowledgeBase.Mining.Topics;

/// <summary>A keyword of a topic as a vector.</summary>
/// <param name="Topic">The index of the topic.</param>
internal sealed record MeantKeyword(int Topic, double Weight, double[] Vector);

/// <summary>A ridge regression from the vectors of keywords to their topics.</summary>
internal sealed class MeaningRegression
{
    private const double Penalty = 0.01;

    private readonly double[] _centre;
    private readonly double[][] _weights;

    /// <param name="centre">The mean of the keywords' vectors.</param>
    /// <param name="weights">Indexed by topic, then by place in a vector.</param>
    private MeaningRegression(double[] centre, double[][] weights)
    {
        _centre = centre;
        _weights = weights;
    }

    /// <param name="keywords">Those without a known word are left out.</param>
    public static MeaningRegression Of(IEnumerable<MeantKeyword> keywords, int topics)
    {
        var known = Balanced([.. keywords.Where(keyword => !WordVectors.IsZero(keyword.Vector))], topics);
        var centre = new double[WordVectors.Length];
        var total = known.Sum(keyword => keyword.Weight);
        foreach (var keyword in known)
            WordVectors.Add(centre, keyword.Weight / total, keyword.Vector);
        MeantKeyword[] centred =
        [
            .. known.Select(keyword => keyword with { Vector = WordVectors.Direction(centre, keyword.Vector) }),
        ];
        var inverse = new CholeskyInverse(Kernel(centred));
        return new MeaningRegression(centre, [.. Targets(centred, topics).Select(inverse.Solve)]);
    }

    /// <summary>For each topic.</summary>
    public double[] Scores(double[] vector)
    {
        var direction = WordVectors.Direction(_centre, vector);
        return [.. _weights.Select(weights => WordVectors.Dot(weights, direction))];
    }

    /// <summary>The keywords of one topic weigh as much together as those of another, those of all 1.</summary>
    private static MeantKeyword[] Balanced(MeantKeyword[] keywords, int topics)
    {
        var ofTopic = new double[topics];
        foreach (var keyword in keywords)
            ofTopic[keyword.Topic] += keyword.Weight;
        return
        [
            .. keywords.Select(keyword => keyword with { Weight = keyword.Weight / ofTopic[keyword.Topic] / topics }),
        ];
    }

    /// <summary>The products of the places of the vectors, with the penalty.</summary>
    private static double[][] Kernel(MeantKeyword[] keywords)
    {
        var kernel = Zeros(WordVectors.Length);
        for (var i = 0; i < kernel.Length; i++)
        {
            kernel[i][i] = Penalty;
            foreach (var keyword in keywords)
                WordVectors.Add(kernel[i], keyword.Weight * keyword.Vector[i], keyword.Vector);
        }
        return kernel;
    }

    /// <summary>For each topic, what its keywords have beyond those of all.</summary>
    private static double[][] Targets(MeantKeyword[] keywords, int topics)
    {
        var all = new double[WordVectors.Length];
        var targets = Zeros(topics);
        foreach (var keyword in keywords)
        {
            WordVectors.Add(targets[keyword.Topic], keyword.Weight, keyword.Vector);
            WordVectors.Add(all, keyword.Weight / topics, keyword.Vector);
        }
        foreach (var target in targets)
            WordVectors.Add(target, -1, all);
        return targets;
    }

    private static double[][] Zeros(int rows)
    {
        var zeros = new double[rows][];
        for (var row = 0; row < rows; row++)
            zeros[row] = new double[WordVectors.Length];
        return zeros;
    }
}
