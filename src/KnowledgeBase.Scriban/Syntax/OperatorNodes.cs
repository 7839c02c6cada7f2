using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>Two values with an operator between them.</summary>
internal sealed class Binary(Place at, BinaryOperator symbol, Expression left, Expression right) : Expression(at)
{
    public BinaryOperator Symbol { get; } = symbol;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override Value Evaluate(RenderState state)
    {
        var first = Left.Evaluate(state);
        switch (Symbol)
        {
            case BinaryOperator.Coalesce: return first.IsNull ? Right.Evaluate(state) : first;
            case BinaryOperator.CoalesceNot: return first.IsNull ? first : Right.Evaluate(state);
            case BinaryOperator.And: return first.IsTrue && Right.Evaluate(state).IsTrue;
            case BinaryOperator.Or: return first.IsTrue || Right.Evaluate(state).IsTrue;
        }

        try
        {
            return Operators.Apply(Symbol, first, Right.Evaluate(state), state);
        }
        catch (Exception fault) when (Call.IsFault(fault))
        {
            throw state.Fault(At, fault.Message, fault);
        }
    }
}

/// <summary><c>condition ? then : otherwise</c></summary>
internal sealed class Conditional(Place at, Expression condition, Expression then, Expression otherwise)
    : Expression(at)
{
    public Expression Condition { get; } = condition;

    public Expression Then { get; } = then;

    public Expression Otherwise { get; } = otherwise;

    public override Value Evaluate(RenderState state) =>
        (Condition.Evaluate(state).IsTrue ? Then : Otherwise).Evaluate(state);

    public override void Write(RenderState state) =>
        (Condition.Evaluate(state).IsTrue ? Then : Otherwise).Write(state);
}

/// <summary><c>!a</c></summary>
internal sealed class Not(Place at, Expression operand) : Expression(at)
{
    public override Value Evaluate(RenderState state) => !operand.Evaluate(state).IsTrue;
}

/// <summary><c>-a  +a</c></summary>
internal sealed class Unary(Place at, char symbol, Expression operand) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        var value = operand.Evaluate(state);
        if (value.IsNull) return value;
        if (value.IsText) value = Libraries.TextNumbers.Parse((string)value.Reference!);
        if (!value.IsNumber)
            throw state.Fault(At, $"The operator `{symbol}` does not work on {Operators.Name(value)}.");
        return symbol == '+' ? value : NumberOperators.Apply(BinaryOperator.Subtract, 0, value, state);
    }
}

/// <summary><c>@name</c>: the function itself, not what it answers.</summary>
internal sealed class FunctionReference(Place at, Expression target) : Expression(at)
{
    public override Value Evaluate(RenderState state) => target.EvaluateTarget(state);
}

/// <summary><c>++a  a++  --a  a--</c></summary>
internal sealed class Increment(Place at, Expression target, int step, bool answersOld) : Expression(at)
{
    public override Value Evaluate(RenderState state)
    {
        var old = target.Evaluate(state);
        if (!old.IsNull && !old.IsNumber)
            throw state.Fault(At, $"Only numbers can be counted up or down, not {Operators.Name(old)}.");
        var value = old.IsNull ? step : NumberOperators.Apply(BinaryOperator.Add, old, step, state);
        ((IAssignable)target).Assign(state, value);
        return answersOld ? old : value;
    }
}
