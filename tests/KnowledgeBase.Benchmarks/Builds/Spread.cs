using System.Globalization;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>Several measurements of one thing in a cell of a table.</summary>
internal static class Spread
{
    /// <summary>The middle one, with the smallest and the largest.</summary>
    public static string Of(IEnumerable<double> values, string digits, string unit)
    {
        var sorted = values.Order().ToArray();
        return $"{Written(sorted[sorted.Length / 2])} {unit}".TrimEnd()
            + $" ({Written(sorted[0])}–{Written(sorted[^1])})";

        string Written(double value) => value.ToString(digits, CultureInfo.InvariantCulture);
    }
}
