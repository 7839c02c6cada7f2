using System.Globalization;
using System.Numerics;

namespace KnowledgeBase.Templates;

/// <summary>
/// A total order of all values, the same on every machine: null, booleans, numbers, dates, durations, then the rest as
/// texts; texts without regard to case first, then by their code units.
/// </summary>
internal sealed class SortOrder(Func<object?, string?> print) : IComparer<object?>
{
    public int Compare(object? left, object? right)
    {
        var order = Rank(left).CompareTo(Rank(right));
        if (order != 0 || left is null || right is null)
            return order;
        return (left, right) switch
        {
            (bool one, bool other) => one.CompareTo(other),
            (DateTime one, DateTime other) => one.CompareTo(other),
            (TimeSpan one, TimeSpan other) => one.CompareTo(other),
            _ => Rank(left) == Number ? CompareNumbers(left, right) : CompareTexts(print(left), print(right)),
        };
    }

    private const int Number = 2;

    private static int Rank(object? value) => value switch
    {
        null => 0,
        bool => 1,
        int or long or double or float or decimal or BigInteger or byte or short or uint or ulong => Number,
        DateTime => 3,
        TimeSpan => 4,
        _ => 5,
    };

    private static int CompareTexts(string? left, string? right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int CompareNumbers(object left, object right) => IsWhole(left) && IsWhole(right)
        ? Whole(left).CompareTo(Whole(right))
        : Real(left).CompareTo(Real(right));

    private static bool IsWhole(object value) => value is int or long or BigInteger or byte or short or uint or ulong;

    private static BigInteger Whole(object value) =>
        value is BigInteger big ? big : new BigInteger(Convert.ToDecimal(value, CultureInfo.InvariantCulture));

    private static double Real(object value) =>
        value is BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
