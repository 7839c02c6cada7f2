using System.Numerics;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>Numbers widen as they need: whole numbers to any size, with reals to double, with decimals to decimal.</summary>
internal static class NumberOperators
{
    // Whole numbers of more bits than this are an attack, not arithmetic.
    private const long MostBits = 1_000_000;

    public static Value Apply(BinaryOperator symbol, in Value left, in Value right, RenderState state)
    {
        if (symbol is BinaryOperator.Range or BinaryOperator.RangeExclusive) return Range(symbol, left, right);
        if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
            return Decimals(symbol, left.AsDecimal(), right.AsDecimal());
        if (left.Kind == ValueKind.Real || right.Kind == ValueKind.Real)
            return Reals(symbol, left.AsDouble(), right.AsDouble());
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer && TryFast(symbol, left.Bits, right.Bits, out var fast))
            return fast;
        return Whole(symbol, left.AsBigInteger(), right.AsBigInteger(), state);
    }

    private static bool TryFast(BinaryOperator symbol, long left, long right, out Value result)
    {
        long number = 0;
        var overflows = symbol switch
        {
            BinaryOperator.Add => ((left ^ (number = unchecked(left + right))) & (right ^ number)) < 0,
            BinaryOperator.Subtract => ((left ^ right) & (left ^ (number = unchecked(left - right)))) < 0,
            BinaryOperator.Multiply => Math.BigMul(left, right, out number) is var high && high != number >> 63,
            _ => true,
        };
        result = number;
        return !overflows;
    }

    private static Value Whole(BinaryOperator symbol, BigInteger left, BigInteger right, RenderState state)
    {
        switch (symbol)
        {
            case < BinaryOperator.Add: return Operators.Compare(symbol, left.CompareTo(right));
            case BinaryOperator.Add: return Value.Of(left + right);
            case BinaryOperator.Subtract: return Value.Of(left - right);
            case BinaryOperator.Divide: return (double)left / (double)right;
            case BinaryOperator.DivideWhole: return Value.Of(left / NotZero(right));
            case BinaryOperator.Modulus: return Value.Of(left % NotZero(right));
            case BinaryOperator.Multiply:
                Charge(left.GetBitLength() + right.GetBitLength(), state);
                return Value.Of(left * right);
            default:
                var shift = symbol == BinaryOperator.ShiftLeft ? right : -right;
                Charge(BigInteger.Abs(shift) > MostBits ? long.MaxValue : left.GetBitLength() + (long)shift, state);
                return Value.Of(left << (int)shift);
        }
    }

    private static void Charge(long bits, RenderState state)
    {
        if (bits > MostBits) throw new TemplateFault($"The number would have more than {MostBits} bits.");
        state.Charge(Math.Max(0, bits / 64));
    }

    private static BigInteger NotZero(BigInteger divisor) =>
        divisor.IsZero ? throw new TemplateFault("A whole number cannot be divided by zero.") : divisor;

    private static Value Reals(BinaryOperator symbol, double left, double right) => symbol switch
    {
        BinaryOperator.Equal => left.Equals(right),
        BinaryOperator.NotEqual => !left.Equals(right),
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        _ => left / Math.Pow(2, right),
    };

    private static Value Decimals(BinaryOperator symbol, decimal left, decimal right) => symbol switch
    {
        < BinaryOperator.Add => Operators.Compare(symbol, left.CompareTo(right)),
        BinaryOperator.Add => Value.Of(left + right),
        BinaryOperator.Subtract => Value.Of(left - right),
        BinaryOperator.Multiply => Value.Of(left * right),
        BinaryOperator.Divide => Value.Of(left / right),
        BinaryOperator.DivideWhole => Value.Of(Math.Round(left / right)),
        BinaryOperator.Modulus => Value.Of(left % right),
        BinaryOperator.ShiftLeft => Value.Of(left * (decimal)Math.Pow(2, (double)right)),
        _ => Value.Of(left / (decimal)Math.Pow(2, (double)right)),
    };

    private static Value Range(BinaryOperator symbol, in Value left, in Value right)
    {
        if (left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer)
            throw Operators.NotSupported(symbol, left, right);
        var (first, last) = (left.Bits, right.Bits);
        var step = first <= last ? 1 : -1;
        var count = UInt128.CreateChecked(Int128.Abs((Int128)last - first)) + (symbol == BinaryOperator.Range ? 1u : 0u);
        if (count > int.MaxValue)
            throw new TemplateFault($"The range {first}..{last} has more than {int.MaxValue} numbers.");
        return new Value(RangeShape.Instance, new NumberRange(first, step, (int)count));
    }
}
