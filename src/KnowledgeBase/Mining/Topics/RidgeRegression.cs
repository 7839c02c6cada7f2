using System.Numerics;

namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// Ridge regression of several targets on the same examples, solved exactly in its dual form, with the leave-one-out
/// score of each example in closed form. The time grows with the cube of the number of examples: 200 take 10 ms, 2,000
/// take about 2 s.
/// </summary>
/// <param name="Weights">Indexed by term, then target.</param>
/// <param name="Offsets">For each target, the mean of its labels.</param>
/// <param name="LeftOut">Leave-one-out scores, indexed by example, then target.</param>
internal sealed record RidgeRegression(float[] Weights, double[] Offsets, double[][] LeftOut)
{
    public static RidgeRegression Train(TermVector[] examples, bool[][] labels, int targets, int terms, double penalty)
    {
        var inverse = new CholeskyInverse(Kernel(examples, penalty));
        var weights = new float[terms * targets];
        var offsets = new double[targets];
        var leftOut = examples.Select(_ => new double[targets]).ToArray();
        for (var target = 0; target < targets; target++)
        {
            offsets[target] = Mean(labels, target);
            var centred = new double[labels.Length];
            for (var i = 0; i < centred.Length; i++)
                centred[i] = (labels[i][target] ? 1.0 : 0.0) - offsets[target];
            var dual = inverse.Solve(centred);
            for (var i = 0; i < examples.Length; i++)
            {
                leftOut[i][target] = offsets[target] + centred[i] - dual[i] / inverse.Diagonal[i];
                for (var j = 0; j < examples[i].Terms.Length; j++)
                    weights[examples[i].Terms[j] * targets + target] += (float)(dual[i] * examples[i].Weights[j]);
            }
        }
        return new RidgeRegression(weights, offsets, leftOut);
    }

    private static double Mean(bool[][] labels, int target)
    {
        var count = 0;
        foreach (var label in labels)
            count += label[target] ? 1 : 0;
        return labels.Length == 0 ? 0 : (double)count / labels.Length;
    }

    public double[] Scores(TermVector text)
    {
        var targets = Offsets.Length;
        var scores = new float[targets];
        for (var i = 0; i < text.Terms.Length; i++)
            Add(Weights.AsSpan(text.Terms[i] * targets, targets), text.Weights[i], scores);
        var sums = new double[targets];
        for (var target = 0; target < targets; target++)
            sums[target] = scores[target] + Offsets[target];
        return sums;
    }

    /// <summary>
    /// Each target has a sum of its own, so the width of the processor's vectors cannot change a result.
    /// </summary>
    private static void Add(ReadOnlySpan<float> weights, float factor, Span<float> scores)
    {
        var vectorized = weights.Length - weights.Length % Vector<float>.Count;
        for (var target = 0; target < vectorized; target += Vector<float>.Count)
        {
            var sums = new Vector<float>(scores[target..]) + new Vector<float>(weights[target..]) * factor;
            sums.CopyTo(scores[target..]);
        }
        for (var target = vectorized; target < weights.Length; target++)
            scores[target] += weights[target] * factor;
    }

    private static double[][] Kernel(TermVector[] examples, double penalty)
    {
        var kernel = examples.Select(_ => new double[examples.Length]).ToArray();
        for (var i = 0; i < examples.Length; i++)
        {
            for (var j = 0; j < i; j++)
                kernel[i][j] = kernel[j][i] = examples[i].Dot(examples[j]);
            kernel[i][i] = examples[i].Dot(examples[i]) + penalty;
        }
        return kernel;
    }
}
