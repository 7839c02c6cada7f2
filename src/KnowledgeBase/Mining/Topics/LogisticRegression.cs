namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// Fits a logistic model of few features by Newton's method, starting at zero and hence deterministic.
/// </summary>
internal static class LogisticRegression
{
    private const int Steps = 12;

    /// <summary>The weights of the features, one of which must be constant.</summary>
    public static double[] Fit(double[][] rows, bool[] labels, double penalty)
    {
        var weights = new double[rows[0].Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            var curvature = new double[weights.Length][];
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] = -penalty * weights[i];
                curvature[i] = new double[weights.Length];
                curvature[i][i] = penalty;
            }
            for (var row = 0; row < rows.Length; row++)
                Accumulate(rows[row], labels[row], weights, gradient, curvature);
            var change = new CholeskyInverse(curvature).Solve(gradient);
            for (var i = 0; i < weights.Length; i++)
                weights[i] += change[i];
        }
        return weights;
    }

    public static double Probability(ReadOnlySpan<double> row, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
            sum += row[i] * weights[i];
        return Probability(sum);
    }

    public static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));

    private static void Accumulate(double[] row, bool label, double[] weights, double[] gradient, double[][] curvature)
    {
        var probability = Probability(row, weights);
        var error = (label ? 1 : 0) - probability;
        var spread = probability * (1 - probability);
        for (var i = 0; i < row.Length; i++)
        {
            gradient[i] += error * row[i];
            for (var j = 0; j <= i; j++)
                curvature[i][j] += spread * row[i] * row[j];
        }
    }
}
