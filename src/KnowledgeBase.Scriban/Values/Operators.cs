using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>What operators answer, by what they stand between; <c>?? ?! &amp;&amp; ||</c> are the parser's nodes.</summary>
internal static class Operators
{
    public static Value Apply(BinaryOperator symbol, in Value left, in Value right, RenderState state)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer && symbol < BinaryOperator.Add)
            return Compare(symbol, left.Bits.CompareTo(right.Bits));
        if (IsEmptyLiteral(left) || IsEmptyLiteral(right)) return CompareEmpty(symbol, left, right);
        if (left.IsText || right.IsText) return TextOperators.Apply(symbol, left, right, state);
        if (left.IsNull || right.IsNull) return WithNull(symbol, left, right, state);
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return ListOperators.Apply(symbol, left, right, state);
        if (left.IsNumber && right.IsNumber) return NumberOperators.Apply(symbol, left, right, state);
        if (left.Kind is ValueKind.Date or ValueKind.Duration || right.Kind is ValueKind.Date or ValueKind.Duration)
            return DateOperators.Apply(symbol, left, right);
        if (left.Kind == ValueKind.Boolean && right.Kind == ValueKind.Boolean && symbol < BinaryOperator.Add)
            return Compare(symbol, left.Bits.CompareTo(right.Bits));
        if (symbol is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return ReferenceEquality(left, right) == (symbol == BinaryOperator.Equal);
        throw NotSupported(symbol, left, right);
    }

    public static Value Compare(BinaryOperator symbol, int order) => symbol switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    public static bool AreEqual(in Value left, in Value right, RenderState state) =>
        Apply(BinaryOperator.Equal, left, right, state).IsTrue;

    public static TemplateFault NotSupported(BinaryOperator symbol, in Value left, in Value right) => new(
        $"The operator `{BinaryOperators.Symbol(symbol)}` does not work between {Name(left)} and {Name(right)}.");

    /// <summary>How messages call the kind of a value.</summary>
    public static string Name(in Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a bool",
        ValueKind.Integer or ValueKind.BigInteger => "an integer",
        ValueKind.Real or ValueKind.Decimal => "a number",
        ValueKind.Text or ValueKind.Html => "a string",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a timespan",
        ValueKind.List => "an array",
        ValueKind.Function => "a function",
        _ => "an object",
    };

    private static bool IsEmptyLiteral(in Value value) => ReferenceEquals(value.Shape, EmptyShape.Instance);

    private static Value CompareEmpty(BinaryOperator symbol, in Value left, in Value right)
    {
        var other = IsEmptyLiteral(left) ? right : left;
        var equal = IsEmptyLiteral(left) && IsEmptyLiteral(right) || IsEmpty(other);
        return symbol switch
        {
            BinaryOperator.Equal => equal,
            BinaryOperator.NotEqual => !equal,
            BinaryOperator.Add when right.IsText || left.IsText => other,
            _ => Value.Null,
        };
    }

    /// <summary>An empty text, list or object; null and all else are not.</summary>
    public static bool IsEmpty(in Value value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.Html => ((string)value.Reference!).Length == 0,
        ValueKind.List or ValueKind.Object => value.Shape.Count(value) == 0,
        _ => false,
    };

    private static Value WithNull(BinaryOperator symbol, in Value left, in Value right, RenderState state) =>
        symbol switch
        {
            BinaryOperator.Equal => left.IsNull && right.IsNull,
            BinaryOperator.NotEqual => !(left.IsNull && right.IsNull),
            < BinaryOperator.Add => false,
            _ when left.Kind == ValueKind.List || right.Kind == ValueKind.List =>
                ListOperators.Apply(symbol, left, right, state),
            _ => Value.Null,
        };

    private static bool ReferenceEquality(in Value left, in Value right) =>
        left.Kind == right.Kind && ReferenceEquals(left.Reference, right.Reference) && left.Bits == right.Bits;
}
