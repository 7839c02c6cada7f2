using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>What a built-in function was called with, read as the kinds it needs.</summary>
internal readonly ref struct Arguments(RenderState state, Place at, string function, ReadOnlySpan<Value> values)
{
    private readonly ReadOnlySpan<Value> _values = values;

    public RenderState State { get; } = state;

    public Place At { get; } = at;

    public string Function { get; } = function;

    public Value this[int index] => _values[index];

    public bool Has(int index) => !_values[index].IsNull;

    /// <summary>Any value as the text it prints; null prints nothing.</summary>
    public string Text(int index) => ValuePrinter.Print(_values[index], State);

    public long Integer(int index, long otherwise = 0)
    {
        var value = Number(index, otherwise);
        return value.AsLong();
    }

    /// <summary>A number for positions and widths: what does not fit is cut to the nearest that does.</summary>
    public int Position(int index, int otherwise = 0) => (int)Math.Clamp(Integer(index, otherwise), int.MinValue, int.MaxValue);

    public double Real(int index) => Number(index, 0).AsDouble();

    public Value Number(int index, Value otherwise)
    {
        var value = _values[index];
        if (value.IsNull) return otherwise;
        if (value.Kind == ValueKind.Boolean) return value.Bits;
        if (value.IsText) value = TextNumbers.Parse((string)value.Reference!);
        return value.IsNumber ? value : throw Wrong(index, "a number");
    }

    public DateTime Date(int index) =>
        _values[index].Kind == ValueKind.Date ? _values[index].AsDate() : throw Wrong(index, "a date");

    /// <summary>A list; null is an empty one, an object the list of its members.</summary>
    public Value List(int index)
    {
        var value = _values[index];
        return value.Kind switch
        {
            ValueKind.List => value,
            ValueKind.Null => Value.Of(new TemplateList()),
            _ => throw Wrong(index, "an array"),
        };
    }

    /// <summary>The items of a list in a list of the template's own, counted as work.</summary>
    public TemplateList Items(int index) => ListOperators.Copy(List(index), State);

    public Callable Callable(int index) => _values[index].AsFunction() ?? throw Wrong(index, "a function, as in `@name`");

    /// <summary>Answers a text that was made, counting its characters as work.</summary>
    public Value Made(string text)
    {
        State.Charge(text.Length);
        return text;
    }

    private TemplateFault Wrong(int index, string expected) => new(
        $"The argument {index + 1} of `{Function}` must be {expected}, not {Operators.Name(_values[index])}.");
}
