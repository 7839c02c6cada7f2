using System.Globalization;
using System.Numerics;

namespace KnowledgeBase.Templates;

/// <summary>
/// A total order of all values, the same on every machine: null, booleans, numbers, dates, durations, then the rest as
/// texts; texts without regard to case first, then by their code units.
/// </summary>
internal sealed class SortOrder(Func<object?, string?> print) : IComparer<object?>
{
    public int Compare(object? left, object? right) => (left, right) switch
    {
        (bool one, bool other) => one.CompareTo(other),
        (DateTime one, DateTime other) => one.CompareTo(other),
        (TimeSpan one, TimeSpan other) => one.CompareTo(other),
        _ when Rank(left) != Rank(right) => Rank(left).CompareTo(Rank(right)),
        (null, _) => 0,
        _ when Rank(left) == 2 => Number(left).CompareTo(Number(right!)),
        _ => CompareTexts(print(left), print(right)),
    };

    private static int Rank(object? value) => value switch
    {
        null => 0,
        bool => 1,
        int or long or double or float or decimal or BigInteger => 2,
        DateTime => 3,
        TimeSpan => 4,
        _ => 5,
    };

    private static double Number(object value) =>
        value is BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static int CompareTexts(string? left, string? right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
