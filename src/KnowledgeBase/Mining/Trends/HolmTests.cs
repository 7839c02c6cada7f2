namespace KnowledgeBase.Mining.Trends;

/// <summary>
/// χ² tests that are judged together: the chance that any of them finds what is none is at most 5 %, however they hang
/// together. Source: Holm, A simple sequentially rejective multiple test procedure, 1979.
/// </summary>
internal sealed class HolmTests
{
    private const double Level = 0.05;

    /// <summary>At the level of 5 % for a single test.</summary>
    private const double LeastCritical = 3.841;

    private readonly double _critical;

    private HolmTests(int count, double critical)
    {
        Count = count;
        _critical = critical;
    }

    public static HolmTests None { get; } = Of([]);

    /// <summary>The number of tests.</summary>
    public int Count { get; }

    /// <param name="tables">Those that cannot be tested do not count.</param>
    public static HolmTests Of(IEnumerable<TwoByTwoTable> tables)
    {
        double[] statistics = [.. tables.Where(table => table.IsTestable).Select(table => table.ChiSquare)];
        Array.Sort(statistics, (a, b) => b.CompareTo(a));
        var critical = double.PositiveInfinity;
        for (var i = 0; i < statistics.Length; i++)
        {
            if (ChanceOf(statistics[i]) > Level / (statistics.Length - i))
                break;
            critical = statistics[i];
        }
        return new HolmTests(statistics.Length, critical);
    }

    /// <param name="table">One of the tables.</param>
    public Association Judge(TwoByTwoTable table)
    {
        if (!table.IsTestable || table.ChiSquare < _critical)
            return Association.None;
        return table.Both > table.Expected ? Association.More : Association.Less;
    }

    /// <summary>
    /// The probability of at least this χ², by the continued fraction of the normal tail; 1 where a single test would
    /// say nothing. Source: Abramowitz and Stegun, 26.2.14.
    /// </summary>
    internal static double ChanceOf(double chiSquare)
    {
        if (chiSquare < LeastCritical)
            return 1;
        var deviations = Math.Sqrt(chiSquare);
        var fraction = deviations;
        for (var level = 60; level >= 1; level--)
            fraction = deviations + level / fraction;
        return 2 * Exponential(chiSquare / 2) / (Math.Sqrt(2 * Math.PI) * fraction);
    }

    /// <summary>e to the power of −x by products alone, hence the same on every machine; Math.Exp is not.</summary>
    private static double Exponential(double x)
    {
        var step = x / 1024;
        if (step > 1)
            return 0;
        var power = 1 - step * (1 - step / 2 * (1 - step / 3 * (1 - step / 4)));
        for (var doubling = 0; doubling < 10; doubling++)
            power *= power;
        return power;
    }
}
