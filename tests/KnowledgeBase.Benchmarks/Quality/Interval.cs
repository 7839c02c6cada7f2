using System.Globalization;

namespace KnowledgeBase.Benchmarks.Quality;

/// <summary>A measured value with its 95 % interval.</summary>
internal sealed record Interval(double Value, double Low, double High)
{
    private const double Deviations = 1.96;
    private const int Resamples = 2000;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:0.000} ({Low:0.000} to {High:0.000})");

    /// <summary>Of a share, by Wilson's formula.</summary>
    public static Interval OfShare(int part, int whole)
    {
        double share = (double)part / whole;
        var square = Deviations * Deviations / whole;
        var centre = (share + square / 2) / (1 + square);
        var half = Deviations / (1 + square) * Math.Sqrt(share * (1 - share) / whole + square / whole / 4);
        return new Interval(share, centre - half, centre + half);
    }

    public static Interval OfMean(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
        var half = Deviations * Math.Sqrt(variance / values.Count);
        return new Interval(mean, mean - half, mean + half);
    }

    /// <summary>Of any measure of papers, by drawing as many of them again and again.</summary>
    /// <param name="measure">Of the papers with these indices, some of which may come several times.</param>
    public static Interval OfResampled(int papers, Func<int[], double> measure)
    {
        var random = new Random(1);
        var measured = Enumerable
            .Range(0, Resamples)
            .Select(_ => measure([.. Enumerable.Range(0, papers).Select(_ => random.Next(papers))]))
            .Order()
            .ToArray();
        return new Interval(
            measure([.. Enumerable.Range(0, papers)]),
            measured[Resamples / 40],
            measured[^(Resamples / 40)]
        );
    }
}
