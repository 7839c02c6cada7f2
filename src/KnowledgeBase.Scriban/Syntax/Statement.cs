using System.Text;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>What comes after a statement: the next one, or the end of a loop's turn, a loop, a function.</summary>
internal enum Flow
{
    Next,
    Continue,
    Break,
    Return,
}

internal abstract class Statement(Place at)
{
    public Place At { get; } = at;

    public abstract Flow Execute(RenderState state);
}

/// <summary>Statements one after the other, each with the white space that indents the lines it prints.</summary>
internal sealed class Block(IReadOnlyList<Statement> statements, IReadOnlyList<byte[]?> indents, int height)
{
    private readonly Step[] _steps = [.. Pair(statements)];
    private readonly Statement[] _statements = [.. statements];
    private readonly byte[]?[] _indents = [.. indents];
    private readonly bool _indentsItself = indents.Any(indent => indent is { Length: > 0 });

    /// <summary>How much of the depth limit running this block takes: a block that nests deep takes more of the stack.</summary>
    public int Levels { get; } = 1 + height / 16;

    public Flow Execute(RenderState state)
    {
        // Most blocks indent nothing, and nothing around them does: they run without looking.
        if (_indentsItself || state.Output.Indent is not null) return ExecuteIndented(state);
        Statement? current = null;
        try
        {
            foreach (var step in _steps)
            {
                if (step.Text is { } text)
                {
                    current = text;
                    state.Output.Write(text.Utf8);
                }

                if (step.Code is not { } code) continue;
                current = code;
                var flow = code.Execute(state);
                if (flow != Flow.Next) return flow;
            }

            return Flow.Next;
        }
        catch (TemplateFault fault)
        {
            throw state.Fault(current!.At, fault.Message, fault);
        }
    }

    private Flow ExecuteIndented(RenderState state)
    {
        var outer = state.Output.Indent;
        var flow = Flow.Next;
        var index = 0;
        try
        {
            for (; index < _statements.Length && flow == Flow.Next; index++)
            {
                state.Output.Indent = _indents[index] is { } own ? own.Length == 0 ? null : own : outer;
                flow = _statements[index].Execute(state);
            }
        }
        catch (TemplateFault fault)
        {
            throw state.Fault(_statements[index].At, fault.Message, fault);
        }

        state.Output.Indent = outer;
        return flow;
    }

    /// <summary>Text and the code after it as one step: what is nearly always both needs one turn, not two.</summary>
    private static IEnumerable<Step> Pair(IReadOnlyList<Statement> statements)
    {
        for (var index = 0; index < statements.Count; index++)
        {
            var text = statements[index] as RawText;
            if (text is not null && index + 1 < statements.Count && statements[index + 1] is not RawText) index++;
            yield return new Step(text, ReferenceEquals(statements[index], text) ? null : statements[index]);
        }
    }

    private readonly record struct Step(RawText? Text, Statement? Code);
}

/// <summary>Text of the template, encoded once.</summary>
internal sealed class RawText(Place at, string text) : Statement(at)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text);

    public override Flow Execute(RenderState state)
    {
        state.Output.Write(Utf8);
        return Flow.Next;
    }
}

/// <summary>An expression as a statement: its value is printed.</summary>
internal sealed class ExpressionStatement(Expression expression) : Statement(expression.At)
{
    public Expression Expression { get; } = expression;

    public override Flow Execute(RenderState state)
    {
        Expression.Write(state);
        return Flow.Next;
    }
}

/// <summary><c>target = value</c>; a function that is only named is called, its value is kept.</summary>
internal sealed class Assignment(Place at, IAssignable target, Expression value) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        target.Assign(state, value.Evaluate(state));
        return Flow.Next;
    }
}
