using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>A part of a template that has a value.</summary>
internal abstract class Expression(Place at)
{
    public Place At { get; } = at;

    /// <summary>The value; a function that is only named is called.</summary>
    public abstract Value Evaluate(RenderState state);

    /// <summary>The value as the target of a call: functions stay functions.</summary>
    public virtual Value EvaluateTarget(RenderState state) => Evaluate(state);

    /// <summary>The value where it stands, or in the room if it stands nowhere; to be read before anything else is done.</summary>
    public virtual ref readonly Value Peek(RenderState state, ref Value room)
    {
        room = Evaluate(state);
        return ref room;
    }

    /// <summary>Prints the value; what only writes does so without making a text first.</summary>
    public virtual void Write(RenderState state) => state.Write(Evaluate(state));
}

/// <summary>An expression that can stand on the left of <c>=</c>.</summary>
internal interface IAssignable
{
    void Assign(RenderState state, in Value value);

    void Fix(RenderState state);
}

/// <summary>A value that stands in the template.</summary>
internal sealed class Literal(Place at, Value value) : Expression(at)
{
    public Value Value { get; } = value;

    public override Value Evaluate(RenderState state) => Value;
}

/// <summary><c>$"text {expression} text"</c></summary>
internal sealed class InterpolatedText(Place at, IReadOnlyList<Expression> parts) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        var texts = new string[parts.Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = ValuePrinter.Print(parts[index].Evaluate(state), state);
            state.Charge(texts[index].Length);
        }

        return string.Concat(texts);
    }
}

/// <summary><c>(expression)</c>: an index after it, or a call, belongs to the whole.</summary>
internal sealed class Parenthesized(Place at, Expression inner) : Expression(at)
{
    public Expression Inner { get; } = inner;

    public override Value Evaluate(RenderState state)
    {
        var value = Inner.Evaluate(state);
        return value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;
    }

    public override Value EvaluateTarget(RenderState state) => Inner.EvaluateTarget(state);
}

/// <summary><c>[a, b]</c></summary>
internal sealed class ListLiteral(Place at, IReadOnlyList<Expression> items) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        state.Charge(items.Count);
        var list = new Values.TemplateList(items.Count);
        foreach (var item in items) list.Add(item.Evaluate(state));
        return Value.Of(list);
    }
}

/// <summary><c>{a: b, "c": d}</c></summary>
internal sealed class ObjectLiteral(Place at, IReadOnlyList<(string Name, Expression Value)> members) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        state.Charge(members.Count);
        var made = new Values.TemplateObject();
        foreach (var (name, value) in members) made.TrySet(name, value.Evaluate(state));
        return Value.Of(made);
    }
}
