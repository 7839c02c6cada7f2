using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>A global name; a slot of -1 stands for a name that no template of the set has.</summary>
internal sealed class Variable(Place at, string name, int slot) : Expression(at), IAssignable
{
    // In a layout `content` is the template inside it, written where it stands.
    private readonly bool _isContent = name == "content";

    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public override Value Evaluate(RenderState state)
    {
        if (_isContent && state.Content is { } content)
            return state.Safe(state.Capture(content, static (inner, template) => inner.RunContent(template)));
        var value = EvaluateTarget(state);
        return value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;
    }

    public override Value EvaluateTarget(RenderState state) => state.Globals.Get(Slot, Name);

    public override ref readonly Value Peek(RenderState state, ref Value room)
    {
        ref readonly var value = ref state.Globals.Get(Slot, Name);
        if (!_isContent && value.Kind != ValueKind.Function) return ref value;
        room = Evaluate(state);
        return ref room;
    }

    public override void Write(RenderState state)
    {
        var room = default(Value);
        if (_isContent && state.Content is { } content) state.RunContent(content);
        else state.Write(Peek(state, ref room));
    }

    public void Assign(RenderState state, in Value value)
    {
        if (state.Globals.With is { } with) Member.Set(state, At, with, Name, value);
        else if (!state.Globals.TrySet(Name, value)) throw state.Fault(At, $"The variable `{Name}` is read-only.");
    }

    public void Fix(RenderState state)
    {
        if (state.Globals.With?.Reference is TemplateObject with) with.Fix(Name);
        else state.Globals.Fix(Name);
    }
}

/// <summary><c>$name</c>: a local of the function or template it stands in.</summary>
internal sealed class LocalVariable(Place at, string name, int slot) : Expression(at), IAssignable
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public override Value Evaluate(RenderState state)
    {
        var value = EvaluateTarget(state);
        return value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;
    }

    public override Value EvaluateTarget(RenderState state) => state.Frame.Locals[Slot];

    public void Assign(RenderState state, in Value value) => state.Frame.Locals[Slot] = value;

    public void Fix(RenderState state) => throw state.Fault(At, "A local variable cannot be made read-only.");
}

/// <summary><c>$</c>: everything that was passed.</summary>
internal sealed class ArgumentsVariable(Place at) : Expression(at)
{
    public override Value Evaluate(RenderState state) => Value.Of(state.Frame.Arguments ??= []);
}

/// <summary><c>$0</c>: one argument by its position; null where fewer were passed.</summary>
internal sealed class ArgumentVariable(Place at, int index) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        var value = EvaluateTarget(state);
        return value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;
    }

    public override Value EvaluateTarget(RenderState state) =>
        state.Frame.Arguments is { } arguments && index < arguments.Count ? arguments[index] : Value.Null;
}

/// <summary><c>$$</c>: the block that a <c>wrap</c> puts around this function.</summary>
internal sealed class WrappedBlock(Place at) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        if (state.Frame.Wrapped is not { } wrapped) return Value.Null;
        var function = state.Frame;
        state.Frame = wrapped.Frame;
        state.Enter(wrapped.Block.Levels);
        wrapped.Block.Execute(state);
        state.Leave(wrapped.Block.Levels);
        state.Frame = function;
        return Value.Null;
    }
}

/// <summary><c>this</c>: the names of the innermost <c>with</c>, or all global names.</summary>
internal sealed class This(Place at) : Expression(at)
{
    public override Value Evaluate(RenderState state) =>
        state.Globals.With ?? new Value(GlobalsShape.Instance, state.Globals);
}
