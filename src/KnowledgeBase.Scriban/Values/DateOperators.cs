namespace KnowledgeBase.Scriban.Values;

/// <summary>Dates and durations compare with their like; a duration moves a date or another duration.</summary>
internal static class DateOperators
{
    public static Value Apply(BinaryOperator symbol, in Value left, in Value right)
    {
        if (symbol < BinaryOperator.Add) return Comparison(symbol, left, right);
        return (left.Kind, symbol, right.Kind) switch
        {
            (ValueKind.Date, BinaryOperator.Subtract, ValueKind.Date) => Value.Of(left.AsDate() - right.AsDate()),
            (ValueKind.Date, BinaryOperator.Add, ValueKind.Duration) => left.AsDate() + right.AsDuration(),
            (ValueKind.Date, BinaryOperator.Subtract, ValueKind.Duration) => left.AsDate() - right.AsDuration(),
            (ValueKind.Duration, BinaryOperator.Add, ValueKind.Duration) => Value.Of(left.AsDuration() + right.AsDuration()),
            (ValueKind.Duration, BinaryOperator.Subtract, ValueKind.Duration) => Value.Of(left.AsDuration() - right.AsDuration()),
            _ => throw Operators.NotSupported(symbol, left, right),
        };
    }

    private static Value Comparison(BinaryOperator symbol, in Value left, in Value right)
    {
        if (left.Kind == right.Kind)
        {
            return Operators.Compare(symbol, left.Kind == ValueKind.Date
                ? left.AsDate().CompareTo(right.AsDate())
                : left.AsDuration().CompareTo(right.AsDuration()));
        }

        return symbol is BinaryOperator.Equal or BinaryOperator.NotEqual
            ? symbol == BinaryOperator.NotEqual
            : throw Operators.NotSupported(symbol, left, right);
    }
}
