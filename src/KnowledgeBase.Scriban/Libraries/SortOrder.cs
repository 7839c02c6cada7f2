
namespace KnowledgeBase.Scriban.Libraries;

/// <summary>
/// A total order of all values, the same on every machine: null, booleans, numbers, dates, durations, texts, then the
/// rest; texts without regard to case first, then by their code units.
/// </summary>
internal sealed class SortOrder : IComparer<Value>
{
    public static readonly SortOrder Instance = new();

    public int Compare(Value left, Value right)
    {
        var order = Rank(left).CompareTo(Rank(right));
        if (order != 0) return order;
        if (left.IsText) return CompareTexts((string)left.Reference!, (string)right.Reference!);
        if (left.IsNumber) return CompareNumbers(left, right);
        return left.Kind switch
        {
            ValueKind.Date => left.AsDate().CompareTo(right.AsDate()),
            ValueKind.Boolean or ValueKind.Duration => left.Bits.CompareTo(right.Bits),
            _ => 0,
        };
    }

    private static int Rank(in Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Boolean => 1,
        ValueKind.Date => 3,
        ValueKind.Duration => 4,
        ValueKind.Text or ValueKind.Html => 5,
        ValueKind.List or ValueKind.Object or ValueKind.Function => 6,
        _ => 2,
    };

    private static int CompareTexts(string left, string right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int CompareNumbers(in Value left, in Value right) =>
        left.Kind is ValueKind.Integer or ValueKind.BigInteger && right.Kind is ValueKind.Integer or ValueKind.BigInteger
            ? left.AsBigInteger().CompareTo(right.AsBigInteger())
            : left.AsDouble().CompareTo(right.AsDouble());
}
