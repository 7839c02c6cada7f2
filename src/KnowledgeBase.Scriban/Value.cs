using System.Numerics;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban;

/// <summary>One value of a template: what it refers to, how that is read, and 64 bits for what needs no object.</summary>
public readonly partial struct Value
{
    private readonly Shape? _shape;

    internal Value(Shape shape, object? reference, long bits = 0)
    {
        _shape = shape;
        Reference = reference;
        Bits = bits;
    }

    /// <summary>The absence of a value; prints nothing.</summary>
    public static Value Null => default;

    public static implicit operator Value(string? text) =>
        text is null ? Null : new Value(ScalarShape.Text, text);

    public static implicit operator Value(bool flag) => new(ScalarShape.Boolean, null, flag ? 1 : 0);

    public static implicit operator Value(int number) => new(ScalarShape.Integer, null, number);

    public static implicit operator Value(long number) => new(ScalarShape.Integer, null, number);

    public static implicit operator Value(double number) =>
        new(ScalarShape.Real, null, BitConverter.DoubleToInt64Bits(number));

    public static implicit operator Value(DateTime date) => new(ScalarShape.Date, null, date.ToBinary());

    /// <summary>Text that is HTML already: a template that escapes writes it as it is.</summary>
    public static Value Html(string html) => new(ScalarShape.Html, html);

    /// <summary>One of the host's objects, seen through the members its model names.</summary>
    public static Value Of<T>(T item, TemplateModel<T> model) where T : class =>
        item is null ? Null : new Value(model.Shape, item);

    /// <summary>The host's own list, not copied; each item is seen through the model when it is reached.</summary>
    public static Value List<T>(IReadOnlyList<T> items, TemplateModel<T> model) where T : class =>
        items is null ? Null : new Value(model.ListShape, items);

    public static Value List(IReadOnlyList<string> items) =>
        items is null ? Null : new Value(TextListShape.Instance, items);

    public static Value List(IReadOnlyList<Value> items) =>
        items is null ? Null : new Value(ValueListShape.Instance, items);

    public static Value Object(IReadOnlyDictionary<string, Value> members) =>
        members is null ? Null : new Value(DictionaryShape.Instance, members);

    public ValueKind Kind => _shape is null ? ValueKind.Null : _shape.Kind;

    public bool IsNull => _shape is null;

    internal Shape Shape => _shape ?? ScalarShape.Null;

    internal object? Reference { get; }

    internal long Bits { get; }

    internal bool IsText => Kind is ValueKind.Text or ValueKind.Html;

    internal bool IsNumber => Kind is ValueKind.Integer or ValueKind.Real or ValueKind.BigInteger or ValueKind.Decimal;

    /// <summary>Only null, false and <c>empty</c> are false; 0, "" and [] are true.</summary>
    internal bool IsTrue => Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Boolean => Bits != 0,
        ValueKind.Object => !ReferenceEquals(_shape, EmptyShape.Instance),
        _ => true,
    };

    /// <summary>What a template prints for this value, unescaped, with the language's default date format.</summary>
    public string AsText() => ValuePrinter.Print(this);

    /// <summary>The whole number nearest to zero that this number stands for; 0 for anything that is no number.</summary>
    public long AsLong() => Kind switch
    {
        ValueKind.Integer or ValueKind.Boolean => Bits,
        ValueKind.Real => (long)AsDouble(),
        ValueKind.Decimal => (long)(decimal)Reference!,
        ValueKind.BigInteger => (long)BigInteger.Min(long.MaxValue, BigInteger.Max(long.MinValue, AsBigInteger())),
        _ => 0,
    };

    public double AsDouble() => Kind switch
    {
        ValueKind.Integer or ValueKind.Boolean => Bits,
        ValueKind.Real => BitConverter.Int64BitsToDouble(Bits),
        ValueKind.Decimal => (double)(decimal)Reference!,
        ValueKind.BigInteger => (double)(BigInteger)Reference!,
        _ => 0,
    };

    /// <summary>The number of items of a list; 0 for anything else.</summary>
    public int Count => Kind == ValueKind.List ? Shape.Count(this) : 0;

    /// <summary>An item of a list.</summary>
    public Value this[int index] => Shape.Item(this, index);

    /// <summary>The items of a list, one by one; nothing for anything else.</summary>
    public IEnumerable<Value> Items()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    /// <summary>The members of an object in their order; nothing for anything else.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Members() => Shape.Members(this);

    public override string ToString() => AsText();
}
