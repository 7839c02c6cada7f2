using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>Operators with a text on one side: both sides are taken as texts; the result is never safe HTML.</summary>
internal static class TextOperators
{
    public static Value Apply(BinaryOperator symbol, in Value left, in Value right, RenderState state)
    {
        if (symbol == BinaryOperator.Multiply) return Repeat(left, right, state);
        if (symbol == BinaryOperator.Add) return Concatenate(left, right, state);
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return ListOperators.Apply(symbol, left, right, state);
        if (symbol > BinaryOperator.GreaterOrEqual) throw Operators.NotSupported(symbol, left, right);
        if (left.IsNull || right.IsNull) return symbol == BinaryOperator.NotEqual;
        return Operators.Compare(symbol, string.CompareOrdinal(
            ValuePrinter.Print(left, state), ValuePrinter.Print(right, state)));
    }

    private static Value Concatenate(in Value left, in Value right, RenderState state)
    {
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return left.Kind == ValueKind.List && right.Kind == ValueKind.List
                ? ListOperators.Apply(BinaryOperator.Add, left, right, state)
                : Joined(left, right, state);
        return Joined(left, right, state);
    }

    private static Value Joined(in Value left, in Value right, RenderState state)
    {
        var (first, second) = (ValuePrinter.Print(left, state), ValuePrinter.Print(right, state));
        state.Charge((long)first.Length + second.Length);
        return first + second;
    }

    private static Value Repeat(in Value left, in Value right, RenderState state)
    {
        var (text, count) = left.IsText ? (left, right) : (right, left);
        if (!count.IsNumber) throw Operators.NotSupported(BinaryOperator.Multiply, left, right);
        var (value, times) = ((string)text.Reference!, Math.Max(0, count.AsLong()));
        state.Charge(times > int.MaxValue ? long.MaxValue : times * Math.Max(1, value.Length));
        return string.Concat(Enumerable.Repeat(value, (int)times));
    }
}
