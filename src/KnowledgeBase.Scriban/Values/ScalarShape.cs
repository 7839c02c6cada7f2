namespace KnowledgeBase.Scriban.Values;

/// <summary>Values without items; texts and durations have computed members.</summary>
internal sealed class ScalarShape : Shape
{
    public static readonly ScalarShape Null = new(ValueKind.Null);
    public static readonly ScalarShape Boolean = new(ValueKind.Boolean);
    public static readonly ScalarShape Integer = new(ValueKind.Integer);
    public static readonly ScalarShape Real = new(ValueKind.Real);
    public static readonly ScalarShape BigInteger = new(ValueKind.BigInteger);
    public static readonly ScalarShape Decimal = new(ValueKind.Decimal);
    public static readonly ScalarShape Text = new(ValueKind.Text, TextMembers());
    public static readonly ScalarShape Html = new(ValueKind.Html, TextMembers());
    public static readonly ScalarShape Date = new(ValueKind.Date, DateMembers());
    public static readonly ScalarShape Duration = new(ValueKind.Duration, DurationMembers());

    private readonly Dictionary<string, Accessor> _members;

    private ScalarShape(ValueKind kind, Dictionary<string, Accessor>? members = null) : base(kind) =>
        _members = members ?? [];

    public override bool HasFixedMembers => true;

    public override Accessor? Accessor(string name) => _members.GetValueOrDefault(name);

    private static Dictionary<string, Accessor> TextMembers() => new(StringComparer.Ordinal)
    {
        ["size"] = new ComputedAccessor(static text => ((string)text.Reference!).Length),
    };

    private static Dictionary<string, Accessor> DateMembers() => new(StringComparer.Ordinal)
    {
        ["year"] = new ComputedAccessor(static date => date.AsDate().Year),
        ["month"] = new ComputedAccessor(static date => date.AsDate().Month),
        ["day"] = new ComputedAccessor(static date => date.AsDate().Day),
        ["day_of_year"] = new ComputedAccessor(static date => date.AsDate().DayOfYear),
        ["hour"] = new ComputedAccessor(static date => date.AsDate().Hour),
        ["minute"] = new ComputedAccessor(static date => date.AsDate().Minute),
        ["second"] = new ComputedAccessor(static date => date.AsDate().Second),
        ["millisecond"] = new ComputedAccessor(static date => date.AsDate().Millisecond),
    };

    private static Dictionary<string, Accessor> DurationMembers() => new(StringComparer.Ordinal)
    {
        ["days"] = new ComputedAccessor(static span => span.AsDuration().Days),
        ["hours"] = new ComputedAccessor(static span => span.AsDuration().Hours),
        ["minutes"] = new ComputedAccessor(static span => span.AsDuration().Minutes),
        ["seconds"] = new ComputedAccessor(static span => span.AsDuration().Seconds),
        ["milliseconds"] = new ComputedAccessor(static span => span.AsDuration().Milliseconds),
        ["total_days"] = new ComputedAccessor(static span => span.AsDuration().TotalDays),
        ["total_hours"] = new ComputedAccessor(static span => span.AsDuration().TotalHours),
        ["total_minutes"] = new ComputedAccessor(static span => span.AsDuration().TotalMinutes),
        ["total_seconds"] = new ComputedAccessor(static span => span.AsDuration().TotalSeconds),
        ["total_milliseconds"] = new ComputedAccessor(static span => span.AsDuration().TotalMilliseconds),
    };
}

/// <summary>The <c>empty</c> literal: false, prints nothing, equals every empty text, list or object.</summary>
internal sealed class EmptyShape() : Shape(ValueKind.Object)
{
    public static readonly EmptyShape Instance = new();
}

/// <summary>A function as a value; it has no members.</summary>
internal sealed class FunctionShape() : Shape(ValueKind.Function)
{
    public static readonly FunctionShape Instance = new();
}
