using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary><c>if … else if … else … end</c>; the last branch without a condition is the <c>else</c>.</summary>
internal sealed class If(Place at, IReadOnlyList<(Expression? Condition, Block Body)> branches) : Statement(at)
{
    private readonly (Expression? Condition, Block Body)[] _branches = [.. branches];

    public override Flow Execute(RenderState state)
    {
        foreach (var (condition, body) in _branches)
        {
            if (condition is null || condition.Evaluate(state).IsTrue) return body.Execute(state);
        }

        return Flow.Next;
    }
}

/// <summary><c>case value when a, b … else … end</c></summary>
internal sealed class Case(
    Place at, Expression value, IReadOnlyList<(IReadOnlyList<Expression> Candidates, Block Body)> branches, Block? otherwise)
    : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var wanted = value.Evaluate(state);
        foreach (var (candidates, body) in branches)
        {
            foreach (var candidate in candidates)
            {
                if (Equal(state, candidate, wanted)) return body.Execute(state);
            }
        }

        return otherwise?.Execute(state) ?? Flow.Next;
    }

    private static bool Equal(RenderState state, Expression candidate, in Value wanted)
    {
        try
        {
            return Operators.AreEqual(candidate.Evaluate(state), wanted, state);
        }
        catch (TemplateFault fault)
        {
            throw state.Fault(candidate.At, fault.Message, fault);
        }
    }
}
