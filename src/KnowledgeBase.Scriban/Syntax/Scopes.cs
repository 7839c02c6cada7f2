using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary><c>capture target … end</c>: what the block writes becomes a value.</summary>
internal sealed class Capture(Place at, IAssignable target, Block body) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var flow = Flow.Next;
        var text = state.Capture(body, (inner, block) => flow = block.Execute(inner));
        target.Assign(state, state.Safe(text));
        return flow;
    }
}

/// <summary><c>with object … end</c>: names are looked for, and set, in the object first.</summary>
internal sealed class With(Place at, Expression target, Block body) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var value = target.Evaluate(state);
        if (value.Kind is not (ValueKind.Object or ValueKind.List))
            throw state.Fault(target.At, $"`with` needs an object, not {Operators.Name(value)}.");
        state.Globals.PushWith(value);
        var flow = body.Execute(state);
        state.Globals.PopWith();
        return flow;
    }
}

/// <summary><c>wrap function arguments … end</c>: the function prints the block where it says <c>$$</c>.</summary>
internal sealed class Wrap(Place at, Expression call, Block body) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        if (call is Parenthesized)
            throw state.Fault(call.At, "`wrap` needs a function by its name; an expression in parentheses was found.");
        state.Wrapped = (body, state.Frame);
        state.Write(call.Evaluate(state));
        state.Wrapped = null;
        return Flow.Next;
    }
}

/// <summary><c>func name … end</c></summary>
internal sealed class FunctionDeclaration(Place at, IAssignable target, FunctionSyntax syntax) : Statement(at)
{
    private readonly Value _function = Value.Of(new TemplateFunction(syntax));

    public override Flow Execute(RenderState state)
    {
        target.Assign(state, _function);
        return Flow.Next;
    }
}

/// <summary><c>ret value</c></summary>
internal sealed class Return(Place at, Expression? value) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        state.Returned = value?.Evaluate(state) ?? Value.Null;
        return Flow.Return;
    }
}

/// <summary><c>readonly name</c></summary>
internal sealed class ReadOnly(Place at, IAssignable target) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        target.Fix(state);
        return Flow.Next;
    }
}

/// <summary><c>import object</c>: its members become names, except where a name is read-only.</summary>
internal sealed class Import(Place at, Expression source) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var value = source.Evaluate(state);
        if (value.Kind != ValueKind.Object)
            throw state.Fault(source.At, $"`import` needs an object, not {Operators.Name(value)}.");
        foreach (var (name, member) in value.Members())
        {
            state.Charge(1);
            if (state.Globals.With is { Reference: TemplateObject with }) with.TrySet(name, member);
            else state.Globals.TrySet(name, member);
        }

        return Flow.Next;
    }
}
