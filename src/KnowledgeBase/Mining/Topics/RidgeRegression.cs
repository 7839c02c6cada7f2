using System.Numerics;

namespace KnowledgeBase.Mining.Topics;

/// <summary>
/// Ridge regression of several targets on the same examples, solved exactly in its dual form, and the score that each
/// example would have had if it had not been among the examples (leave-one-out, in closed form).
/// Time grows with the cube of the number of examples: 200 take 10 ms, 2,000 some 2 s.
/// </summary>
/// <param name="Weights">By term, then target.</param>
/// <param name="Offsets">By target: the mean of its labels.</param>
/// <param name="LeftOut">By example, then target.</param>
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

    /// <summary>Each target has a sum of its own, so that the width of the processor's vectors changes no result.</summary>
    private static void Add(ReadOnlySpan<float> weights, float factor, Span<float> scores)
    {
        var target = 0;
        for (; target <= weights.Length - Vector<float>.Count; target += Vector<float>.Count)
            (new Vector<float>(scores[target..]) + new Vector<float>(weights[target..]) * factor).CopyTo(scores[target..]);
        for (; target < weights.Length; target++)
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
