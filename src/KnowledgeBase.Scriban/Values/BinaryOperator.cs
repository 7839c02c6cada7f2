namespace KnowledgeBase.Scriban.Values;

internal enum BinaryOperator
{
    Coalesce,
    CoalesceNot,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeExclusive,
}

/// <summary>How operators are written, and how tightly they bind; greater binds tighter.</summary>
internal static class BinaryOperators
{
    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> BySymbol =
        new(StringComparer.Ordinal)
        {
            ["??"] = (BinaryOperator.Coalesce, 20),
            ["?!"] = (BinaryOperator.CoalesceNot, 20),
            ["||"] = (BinaryOperator.Or, 30),
            ["&&"] = (BinaryOperator.And, 40),
            ["=="] = (BinaryOperator.Equal, 70),
            ["!="] = (BinaryOperator.NotEqual, 70),
            ["<"] = (BinaryOperator.Less, 80),
            ["<="] = (BinaryOperator.LessOrEqual, 80),
            [">"] = (BinaryOperator.Greater, 80),
            [">="] = (BinaryOperator.GreaterOrEqual, 80),
            ["+"] = (BinaryOperator.Add, 100),
            ["-"] = (BinaryOperator.Subtract, 100),
            ["*"] = (BinaryOperator.Multiply, 110),
            ["/"] = (BinaryOperator.Divide, 110),
            ["//"] = (BinaryOperator.DivideWhole, 110),
            ["%"] = (BinaryOperator.Modulus, 110),
            ["<<"] = (BinaryOperator.ShiftLeft, 110),
            [">>"] = (BinaryOperator.ShiftRight, 110),
            [".."] = (BinaryOperator.Range, 130),
            ["..<"] = (BinaryOperator.RangeExclusive, 130),
        };

    public static bool TryGet(string symbol, out BinaryOperator found, out int precedence)
    {
        var known = BySymbol.TryGetValue(symbol, out var entry);
        (found, precedence) = entry;
        return known;
    }

    public static string Symbol(BinaryOperator wanted) => BySymbol.First(entry => entry.Value.Operator == wanted).Key;
}
