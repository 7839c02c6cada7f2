using System.Globalization;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>math.…</c>; null stays null.</summary>
internal static class MathLibrary
{
    public static Library Create() => new Library("math")
        .Add("abs", "value", Abs)
        .Add("ceil", "value", static (in a) => Math.Ceiling(a.Real(0)))
        .Add("floor", "value", static (in a) => Math.Floor(a.Real(0)))
        .Add("round", "value precision?", Round)
        .Add("plus", "value with", static (in a) => Apply(BinaryOperator.Add, a))
        .Add("minus", "value with", static (in a) => Apply(BinaryOperator.Subtract, a))
        .Add("times", "value with", static (in a) => Apply(BinaryOperator.Multiply, a))
        .Add("modulo", "value with", static (in a) => Apply(BinaryOperator.Modulus, a))
        .Add("divided_by", "value divisor", DividedBy)
        .Add("format", "value format culture?", Format)
        .Add("is_number", "value", static (in a) => a[0].IsNumber)
        .Add("random", "minValue maxValue", Random)
        .Add("uuid", "", static (in a) => Guid.NewGuid().ToString());

    private static Value Abs(in Arguments a)
    {
        if (!a.Has(0)) return Value.Null;
        var value = a.Number(0, Value.Null);
        return Operators.Apply(BinaryOperator.Less, value, 0, a.State).IsTrue
            ? NumberOperators.Apply(BinaryOperator.Subtract, 0, value, a.State)
            : value;
    }

    /// <summary>Halves go to the even neighbour: 4.5 is 4.</summary>
    private static Value Round(in Arguments a) =>
        Math.Round(a.Real(0), (int)Math.Clamp(a.Integer(1), 0, 15), MidpointRounding.ToEven);

    private static Value Apply(BinaryOperator symbol, in Arguments a) =>
        a.Has(0) && a.Has(1) ? NumberOperators.Apply(symbol, a.Number(0, Value.Null), a.Number(1, Value.Null), a.State) : Value.Null;

    /// <summary>A whole divisor gives the whole number below.</summary>
    private static Value DividedBy(in Arguments a)
    {
        var divisor = a.Number(1, Value.Null);
        if (divisor.IsNull) return divisor;
        if (divisor.Kind is not (ValueKind.Integer or ValueKind.BigInteger)) return a.Real(0) / divisor.AsDouble();
        var result = Math.Floor(a.Real(0) / divisor.AsDouble());
        return Math.Abs(result) < long.MaxValue ? (long)result : result;
    }

    private static Value Format(in Arguments a)
    {
        if (!a.Has(0)) return "";
        var culture = a.Has(2) ? CultureInfo.GetCultureInfo(a.Text(2)) : CultureInfo.InvariantCulture;
        return ObjectLibrary.Formatted(a, culture, a.Number(0, Value.Null));
    }

    private static Value Random(in Arguments a)
    {
        var (least, most) = (a.Position(0), a.Position(1));
        if (least > most) throw new TemplateFault($"The least value {least} of `math.random` is above the greatest, {most}.");
        return System.Random.Shared.Next(least, most);
    }
}
