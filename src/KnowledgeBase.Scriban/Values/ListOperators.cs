using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>Operators with a list on one side.</summary>
internal static class ListOperators
{
    public static Value Apply(BinaryOperator symbol, in Value left, in Value right, RenderState state)
    {
        switch (symbol)
        {
            case BinaryOperator.ShiftLeft when left.Kind == ValueKind.List:
                return Value.Of(Copy(left, state, right));
            case BinaryOperator.ShiftRight when right.Kind == ValueKind.List:
                return Value.Of(Prepend(left, right, state));
            case BinaryOperator.Multiply when left.IsNumber || right.IsNumber:
                return left.IsNumber ? Repeat(right, left, state) : Repeat(left, right, state);
            case BinaryOperator.Add when left.Kind == ValueKind.List && right.Kind == ValueKind.List:
                return Value.Of(Joined(left, right, state));
            case BinaryOperator.Add:
                return Value.Of(left.Kind == ValueKind.List ? Copy(left, state, right) : Prepend(left, right, state));
            case BinaryOperator.Subtract when left.Kind == ValueKind.List:
                return Value.Of(Without(left, right, state));
            case < BinaryOperator.Add when left.Kind == ValueKind.List && right.Kind == ValueKind.List:
                return Operators.Compare(symbol, Order(left, right, state));
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                return symbol == BinaryOperator.NotEqual;
            default:
                throw Operators.NotSupported(symbol, left, right);
        }
    }

    /// <summary>The items of any list in a list of the template's own.</summary>
    public static TemplateList Copy(in Value list, RenderState state, params ReadOnlySpan<Value> more)
    {
        var count = list.Shape.Count(list);
        state.Charge((long)count + more.Length);
        var copy = new TemplateList(count + more.Length);
        for (var index = 0; index < count; index++) copy.Add(list.Shape.Item(list, index));
        copy.AddRange(more);
        return copy;
    }

    private static TemplateList Prepend(in Value item, in Value list, RenderState state)
    {
        var result = Copy(list, state);
        result.Insert(0, item);
        return result;
    }

    private static TemplateList Joined(in Value left, in Value right, RenderState state)
    {
        var result = Copy(left, state);
        result.AddRange(Copy(right, state));
        return result;
    }

    private static Value Repeat(in Value list, in Value times, RenderState state)
    {
        var count = Math.Max(0, times.AsLong());
        var length = (long)list.Shape.Count(list);
        state.Charge(count > int.MaxValue ? long.MaxValue : count * Math.Max(1, length));
        var result = new TemplateList((int)(count * length));
        for (var turn = 0; turn < count; turn++) result.AddRange(list.Items());
        return Value.Of(result);
    }

    private static TemplateList Without(in Value left, in Value right, RenderState state)
    {
        var removed = right.Kind == ValueKind.List ? Copy(right, state) : [right];
        var result = new TemplateList();
        foreach (var item in Copy(left, state))
        {
            state.Charge(removed.Count);
            if (!removed.Exists(other => Operators.AreEqual(item, other, state))) result.Add(item);
        }

        return result;
    }

    /// <summary>Item by item; the shorter list is less when all its items are equal to the other's.</summary>
    private static int Order(in Value left, in Value right, RenderState state)
    {
        state.Enter();
        var (leftCount, rightCount) = (left.Shape.Count(left), right.Shape.Count(right));
        var order = leftCount.CompareTo(rightCount);
        for (var index = 0; index < Math.Min(leftCount, rightCount); index++)
        {
            state.Charge(1);
            var (first, second) = (left.Shape.Item(left, index), right.Shape.Item(right, index));
            if (Operators.AreEqual(first, second, state)) continue;
            order = Operators.Apply(BinaryOperator.Less, first, second, state).IsTrue ? -1 : 1;
            break;
        }

        state.Leave();
        return order;
    }
}
