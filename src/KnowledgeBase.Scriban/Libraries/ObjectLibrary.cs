using System.Globalization;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>object.…</c></summary>
internal static class ObjectLibrary
{
    public static Library Create() => new Library("object")
        .Add("default", "value default", static (in a) => IsMissing(a[0]) ? a[1] : a[0])
        .Add("eval", "value", static (in a) => Evaluation.Expression(a))
        .Add("eval_template", "value", static (in a) => Evaluation.Template(a))
        .Add("format", "value format culture?", Format)
        .Add("has_key", "value key", static (in a) => a[0].Shape.TryMember(a[0], a.Text(1), out _))
        .Add("has_value", "value key", static (in a) => a[0].Shape.TryMember(a[0], a.Text(1), out var member) && !member.IsNull)
        .Add("keys", "value", Keys)
        .Add("values", "value", Values)
        .Add("size", "value", Size)
        .Add("typeof", "value", static (in a) => TypeName(a[0]))
        .Add("kind", "value", static (in a) => TypeName(a[0], exact: true))
        .Add("from_json", "json", static (in a) => a.Has(0) ? JsonReading.Read(a.Text(0), a.State) : Value.Null)
        .Add("to_json", "value", static (in a) => a.Made(JsonWriting.Write(a[0], a.State)));

    /// <summary>Null and the empty text are missing; 0 and [] are values.</summary>
    private static bool IsMissing(in Value value) => value.IsNull || value.IsText && Operators.IsEmpty(value);

    private static Value Keys(in Arguments a)
    {
        var keys = new TemplateList();
        foreach (var name in a[0].Shape.MemberNames(a[0])) keys.Add(a.Made(name));
        return Value.Of(keys);
    }

    private static Value Values(in Arguments a)
    {
        var values = new TemplateList();
        foreach (var member in a[0].Members())
        {
            a.State.Charge(1);
            values.Add(member.Value);
        }

        return Value.Of(values);
    }

    private static Value Size(in Arguments a) =>
        a[0].IsText ? ((string)a[0].Reference!).Length : a[0].Shape.Count(a[0]);

    private static Value TypeName(in Value value, bool exact = false) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Boolean => exact ? "bool" : "boolean",
        ValueKind.Integer when exact => value.Bits is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.Real when exact => "double",
        ValueKind.BigInteger when exact => "bigint",
        ValueKind.Decimal when exact => "decimal",
        ValueKind.Integer or ValueKind.Real or ValueKind.BigInteger or ValueKind.Decimal => "number",
        ValueKind.Text or ValueKind.Html => "string",
        ValueKind.Date => exact ? "datetime" : "object",
        ValueKind.Duration => exact ? "timespan" : "object",
        ValueKind.List when value.Shape is RangeShape => exact ? "range" : "iterator",
        ValueKind.List => "array",
        ValueKind.Function => "function",
        _ => "object",
    };

    private static Value Format(in Arguments a)
    {
        if (!a.Has(0)) return "";
        var culture = a.Has(2) ? CultureInfo.GetCultureInfo(a.Text(2)) : CultureInfo.InvariantCulture;
        return Formatted(a, culture, a[0]);
    }

    /// <summary>A value by a format of .NET, such as <c>N2</c>; widths in it are limited.</summary>
    public static Value Formatted(in Arguments a, CultureInfo culture, in Value value)
    {
        var format = a.Has(1) ? a.Text(1) : "";
        a.State.Charge(FormatWidth(format));
        IFormattable? formattable = value.Kind switch
        {
            ValueKind.Integer => value.Bits,
            ValueKind.Real => value.AsDouble(),
            ValueKind.BigInteger => value.AsBigInteger(),
            ValueKind.Decimal => value.AsDecimal(),
            ValueKind.Date => value.AsDate(),
            ValueKind.Duration => value.AsDuration(),
            _ => null,
        };
        return a.Made(formattable?.ToString(format, culture) ?? ValuePrinter.Print(value, a.State));
    }

    /// <summary><c>D1000000</c> would make a million digits.</summary>
    private static long FormatWidth(string format) =>
        format.Length > 1 && int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : format.Length;
}
