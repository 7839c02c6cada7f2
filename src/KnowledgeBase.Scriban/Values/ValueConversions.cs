using System.Numerics;
using System.Runtime.CompilerServices;
using KnowledgeBase.Scriban.Values;

#pragma warning disable IDE0130 // the second half of a type of the root namespace
namespace KnowledgeBase.Scriban;

/// <content>What only the engine makes and reads: big numbers, durations, functions, the template's own lists.</content>
public readonly partial struct Value
{
    /// <summary>A whole number in the smallest kind that holds it.</summary>
    internal static Value Of(BigInteger number) => number >= long.MinValue && number <= long.MaxValue
        ? (long)number
        : new Value(ScalarShape.BigInteger, number);

    internal static Value Of(decimal number) => new(ScalarShape.Decimal, number);

    internal static Value Of(TimeSpan duration) => new(ScalarShape.Duration, null, duration.Ticks);

    internal static Value Of(Callable function) => new(FunctionShape.Instance, function);

    internal static Value Of(TemplateList list) => new(TemplateListShape.Instance, list);

    internal static Value Of(TemplateObject members) => new(TemplateObjectShape.Instance, members);

    internal static Value Empty => new(EmptyShape.Instance, null);

    internal DateTime AsDate() => DateTime.FromBinary(Bits);

    internal TimeSpan AsDuration() => new(Bits);

    internal BigInteger AsBigInteger() => Kind switch
    {
        ValueKind.BigInteger => (BigInteger)Reference!,
        ValueKind.Real => double.IsFinite(AsDouble()) ? new BigInteger(AsDouble()) : BigInteger.Zero,
        _ => AsLong(),
    };

    internal decimal AsDecimal() => Kind switch
    {
        ValueKind.Decimal => (decimal)Reference!,
        ValueKind.Integer => Bits,
        ValueKind.BigInteger => (decimal)AsBigInteger(),
        _ => (decimal)AsDouble(),
    };

    /// <summary>The function this is, or the one that a library such as <c>date</c> is besides.</summary>
    internal Callable? AsFunction() => Kind == ValueKind.Function
        ? Unsafe.As<Callable>(Reference)
        : (Reference as Libraries.Library)?.Itself;
}
