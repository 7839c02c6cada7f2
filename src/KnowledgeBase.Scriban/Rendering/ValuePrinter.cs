using System.Globalization;
using System.Numerics;
using System.Text;
using KnowledgeBase.Scriban.Libraries;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>The text of a value: texts inside lists and objects stand in quotes.</summary>
internal sealed class ValuePrinter
{
    private const int MostDepth = 30;
    private readonly StringBuilder _text = new();
    private readonly RenderState? _state;
    private int _depth;

    private ValuePrinter(RenderState? state) => _state = state;

    public static string Print(in Value value, RenderState? state = null) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Text or ValueKind.Html => (string)value.Reference!,
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Real => Print(value.AsDouble()),
        ValueKind.BigInteger => ((BigInteger)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => ((decimal)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.Date => DateFormat.Format(value.AsDate(), state?.DateFormat ?? DateFormat.Default),
        ValueKind.Duration => value.AsDuration().ToString("c", CultureInfo.InvariantCulture),
        _ => PrintNested(value, state),
    };

    private static string Print(double number) => double.IsInfinity(number)
        ? number > 0 ? "Infinity" : "-Infinity"
        : number.ToString(CultureInfo.InvariantCulture);

    private static string PrintNested(in Value value, RenderState? state)
    {
        var printer = new ValuePrinter(state);
        printer.Append(value);
        return printer._text.ToString();
    }

    private void Append(in Value value)
    {
        if (++_depth > MostDepth)
            throw new TemplateFault($"The value nests deeper than {MostDepth} levels, or contains itself: it cannot be printed.");
        var before = _text.Length;
        switch (value.Kind)
        {
            case ValueKind.List:
                AppendList(value);
                break;
            case ValueKind.Object:
                AppendObject(value);
                break;
            case ValueKind.Function:
                _text.Append(value.AsFunction()!.Name);
                break;
            default:
                _text.Append(Print(value, _state));
                break;
        }

        _state?.Charge(1 + (_depth == 1 ? 0 : _text.Length - before));
        _depth--;
    }

    private void AppendList(in Value list)
    {
        _text.Append('[');
        for (var index = 0; index < list.Shape.Count(list); index++)
        {
            if (index > 0) _text.Append(", ");
            AppendInner(list.Shape.Item(list, index));
        }

        _text.Append(']');
    }

    private void AppendObject(in Value value)
    {
        if (ReferenceEquals(value.Shape, Values.EmptyShape.Instance)) return;
        _text.Append('{');
        var first = true;
        foreach (var member in value.Members())
        {
            if (!first) _text.Append(", ");
            first = false;
            _text.Append(member.Key).Append(": ");
            AppendInner(member.Value);
        }

        _text.Append('}');
    }

    private void AppendInner(in Value value)
    {
        if (value.IsNull) _text.Append("null");
        else if (!value.IsText) Append(value);
        else AppendQuoted((string)value.Reference!);
    }

    private void AppendQuoted(string text)
    {
        _state?.Charge(text.Length);
        _text.Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
    }
}
