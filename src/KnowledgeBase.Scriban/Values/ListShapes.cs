using System.Runtime.CompilerServices;

namespace KnowledgeBase.Scriban.Values;

/// <summary>Lists of every origin: all have a <c>size</c> and are read by position.</summary>
internal abstract class ListShape() : Shape(ValueKind.List)
{
    private readonly Accessor _size = new ComputedAccessor(static list => list.Shape.Count(list));

    public override Accessor? Accessor(string name) => name == "size" ? _size : null;
}

/// <summary>The host's list of texts.</summary>
internal sealed class TextListShape : ListShape
{
    public static readonly TextListShape Instance = new();

    public override int Count(in Value value) => ((IReadOnlyList<string>)value.Reference!).Count;

    public override Value Item(in Value value, int index) => ((IReadOnlyList<string>)value.Reference!)[index];
}

/// <summary>The host's list of values.</summary>
internal sealed class ValueListShape : ListShape
{
    public static readonly ValueListShape Instance = new();

    public override int Count(in Value value) => ((IReadOnlyList<Value>)value.Reference!).Count;

    public override Value Item(in Value value, int index) => ((IReadOnlyList<Value>)value.Reference!)[index];
}

/// <summary>The host's list of objects, each seen through one model when it is reached.</summary>
internal sealed class ModelListShape<T>(ModelShape<T> itemShape) : ListShape where T : class
{
    // The shape is this model's own, so that its reference is such a list without asking.
    public override int Count(in Value value) => Unsafe.As<IReadOnlyList<T>>(value.Reference!).Count;

    public override Value Item(in Value value, int index) =>
        Unsafe.As<IReadOnlyList<T>>(value.Reference!)[index] is { } item ? new Value(itemShape, item) : Value.Null;
}

/// <summary>The whole numbers between two bounds, never held in memory.</summary>
internal sealed class RangeShape : ListShape
{
    public static readonly RangeShape Instance = new();

    public override int Count(in Value value) => ((NumberRange)value.Reference!).Count;

    public override Value Item(in Value value, int index) => ((NumberRange)value.Reference!)[index];
}

/// <summary>A range counts up or down from its first number; at most <see cref="int.MaxValue"/> numbers.</summary>
internal sealed record NumberRange(long First, long Step, int Count)
{
    public long this[int index] => First + Step * index;
}

/// <summary>A list the template made: it grows, and may carry named members besides its items.</summary>
internal sealed class TemplateListShape : ListShape
{
    public static readonly TemplateListShape Instance = new();

    public override int Count(in Value value) => ((TemplateList)value.Reference!).Count;

    public override Value Item(in Value value, int index) => ((TemplateList)value.Reference!)[index];

    // Named members differ from list to list, so that only `size` may be remembered, and only while none hides it.
    public override Accessor? Accessor(string name) => null;

    public override bool TryMember(in Value value, string name, out Value member)
    {
        var list = (TemplateList)value.Reference!;
        if (list.Named is { } named && named.TryGet(name, out member)) return true;
        member = name == "size" ? list.Count : Value.Null;
        return name == "size";
    }

    public override IEnumerable<string> MemberNames(in Value value) =>
        ((TemplateList)value.Reference!).Named?.Names ?? [];
}

/// <summary>The items of a list the template made.</summary>
internal sealed class TemplateList : List<Value>
{
    public TemplateList()
    {
    }

    public TemplateList(int capacity) : base(capacity)
    {
    }

    public TemplateList(IEnumerable<Value> items) : base(items)
    {
    }

    public TemplateObject? Named { get; set; }
}
