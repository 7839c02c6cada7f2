using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Libraries;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary><c>target.name</c>, or <c>target?.name</c>, which is null where the target is.</summary>
internal sealed class Member(Place at, Expression target, string name, bool nullSafe) : Expression(at), IAssignable
{
    // Remembers how the last target's shape is read. One reference, replaced as a whole, so that threads may share it.
    private Remembered? _remembered;

    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public bool NullSafe { get; } = nullSafe;

    public override Value Evaluate(RenderState state) => Called(state, EvaluateTarget(state));

    public override Value EvaluateTarget(RenderState state)
    {
        var room = default(Value);
        return Read(state, Target.Peek(state, ref room));
    }

    private Value Called(RenderState state, in Value value) =>
        value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;

    private Value Read(RenderState state, in Value owner)
    {
        var shape = owner.Shape;
        if (_remembered is { } known && ReferenceEquals(known.Shape, shape)) return known.Accessor.Read(owner);
        if (shape.Accessor(Name) is { } accessor) return Remember(shape, accessor).Read(owner);
        if (shape.TryMember(owner, Name, out var member)) return member;
        if (BuiltIn() is { } builtIn) return (shape.HasFixedMembers ? Remember(shape, builtIn) : builtIn).Read(owner);
        return owner.IsNull && !NullSafe ? throw NullTarget(state) : Value.Null;
    }

    public override void Write(RenderState state)
    {
        var room = default(Value);
        ref readonly var owner = ref Target.Peek(state, ref room);
        if (_remembered is { Accessor: not ConstantAccessor } known && ReferenceEquals(known.Shape, owner.Shape))
            known.Accessor.Write(owner, state);
        else state.Write(Called(state, Read(state, owner)));
    }

    public void Assign(RenderState state, in Value value) => Set(state, At, Target.Evaluate(state), Name, value);

    public void Fix(RenderState state)
    {
        if (Target.Evaluate(state).Reference is TemplateObject members) members.Fix(Name);
    }

    /// <summary>Sets a member of what the template made; what the host passed is read-only.</summary>
    public static void Set(RenderState state, Place at, in Value target, string name, in Value value)
    {
        var done = target.Reference switch
        {
            TemplateObject members => members.TrySet(name, value),
            TemplateList list => (list.Named ??= new()).TrySet(name, value),
            Globals globals => globals.TrySet(name, value),
            Library { Name: "date" } when name == "format" => SetDateFormat(state, value),
            null => throw state.Fault(at, $"The member `{name}` cannot be set: its object is null."),
            _ => false,
        };
        state.Charge(1);
        if (!done) throw state.Fault(at, $"The member `{name}` is read-only.");
    }

    /// <summary>A model may have a member called <c>date</c>: <c>date.to_string</c> is still the language's function.</summary>
    private Accessor? BuiltIn() => Target is Variable { Name: var library } && BuiltIns.TryGet(library, out var value)
        ? value.Shape.Accessor(Name)
        : null;

    private Accessor Remember(Shape shape, Accessor accessor)
    {
        _remembered = new Remembered(shape, accessor);
        return accessor;
    }

    private static bool SetDateFormat(RenderState state, in Value value)
    {
        state.DateFormat = value.AsText();
        return true;
    }

    private TemplateException NullTarget(RenderState state) =>
        state.Fault(At, $"The member `{Name}` was asked of null; write `?.{Name}` where that is expected.");

    private sealed record Remembered(Shape Shape, Accessor Accessor);
}

/// <summary><c>target.empty?</c></summary>
internal sealed class EmptyTest(Place at, Expression target) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        var value = target.Evaluate(state);
        return value.Kind is ValueKind.Null ? Value.Null : Operators.IsEmpty(value);
    }
}
