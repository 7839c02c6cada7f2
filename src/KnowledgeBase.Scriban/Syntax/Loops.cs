using System.Globalization;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary>The options after a loop's list; they are applied in the order offset, reversed, limit.</summary>
internal sealed record LoopOptions(Expression? Offset, Expression? Limit, Expression? Columns, bool Reversed);

/// <summary><c>for x in list … else … end</c></summary>
internal class For(
    Place at, Expression variable, int loopSlot, Expression list, LoopOptions options, Block body, Block? otherwise)
    : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var items = Items(state);
        if (items.IsNull) return Flow.Next;
        var count = items.Shape.Count(items);
        var skipped = (int)Math.Clamp(Number(state, options.Offset, 0), 0, count);
        var turns = (int)Math.Clamp(Number(state, options.Limit, count), 0, count - skipped);
        if (turns == 0) return otherwise?.Execute(state) ?? Flow.Next;
        return Run(state, items, turns, options.Reversed ? count - 1 : skipped);
    }

    protected virtual Flow Turn(RenderState state, Loop loop) => body.Execute(state);

    protected virtual void Begin(RenderState state)
    {
    }

    protected static long Number(RenderState state, Expression? option, long otherwise) =>
        option?.Evaluate(state) is { IsNull: false } value ? value.AsLong() : otherwise;

    private Flow Run(RenderState state, in Value items, int turns, int first)
    {
        var step = options.Reversed ? -1 : 1;
        var loop = new Loop { Length = turns, Items = (items, first, step) };
        var bound = state.Globals.Bound;
        var slot = (variable as Variable)?.Slot ?? -1;
        var flow = Flow.Next;
        state.Globals.Bind(loopSlot, new Value(LoopShape.Instance, loop));
        if (slot >= 0) state.Globals.Bind(slot, Value.Null);
        Begin(state);
        for (; loop.Index < turns && flow is Flow.Next or Flow.Continue; loop.Index++)
        {
            state.Charge(1);
            var item = items.Shape.Item(items, first + step * loop.Index);
            if (slot >= 0) state.Globals.Rebind(slot, item);
            else Local(state, item);
            flow = Turn(state, loop);
        }

        state.Globals.UnbindTo(bound);
        if (slot < 0) Local(state, Value.Null);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private void Local(RenderState state, in Value item)
    {
        if (variable is LocalVariable local) local.Assign(state, item);
    }

    private Value Items(RenderState state)
    {
        var value = list.Evaluate(state);
        return value.Kind switch
        {
            ValueKind.Null or ValueKind.List => value,
            ValueKind.Text or ValueKind.Html => Characters(state, (string)value.Reference!),
            ValueKind.Object => Value.Of(Libraries.ArrayLibrary.Pairs(value, state)),
            _ => throw state.Fault(list.At, $"A loop needs an array, a string or an object, not {Operators.Name(value)}."),
        };
    }

    private static Value Characters(RenderState state, string text)
    {
        state.Charge(text.Length);
        return Value.Of(new TemplateList(text.Select(letter => (Value)letter.ToString(CultureInfo.InvariantCulture))));
    }
}

/// <summary><c>tablerow x in list cols: n</c>: a loop whose turns are cells of an HTML table.</summary>
internal sealed class TableRow(
    Place at, Expression variable, int loopSlot, Expression list, LoopOptions options, Block body, Block? otherwise)
    : For(at, variable, loopSlot, list, options, body, otherwise)
{
    private readonly LoopOptions _options = options;

    protected override Flow Turn(RenderState state, Loop loop)
    {
        var columns = (int)Math.Clamp(Number(state, _options.Columns, 1), 1, int.MaxValue);
        loop.Column = loop.Index % columns;
        var (row, column) = (loop.Index / columns + 1, loop.Column + 1);
        if (column == 1) state.Output.Write(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{row}\">"));
        state.Output.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{column}\">"));
        var flow = base.Turn(state, loop);
        state.Output.Write("</td>"u8);
        if (column == columns || loop.Index == loop.Length - 1) state.Output.Write("</tr>\n"u8);
        return flow;
    }
}

/// <summary><c>while condition … end</c></summary>
internal sealed class While(Place at, int loopSlot, Expression condition, Block body) : Statement(at)
{
    public override Flow Execute(RenderState state)
    {
        var loop = new Loop();
        var bound = state.Globals.Bound;
        var flow = Flow.Next;
        state.Globals.Bind(loopSlot, new Value(LoopShape.Instance, loop));
        for (; flow is Flow.Next or Flow.Continue && condition.Evaluate(state).IsTrue; loop.Index++)
        {
            state.Charge(1);
            flow = body.Execute(state);
        }

        state.Globals.UnbindTo(bound);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}

/// <summary><c>break</c>, <c>continue</c></summary>
internal sealed class Jump(Place at, Flow flow) : Statement(at)
{
    public override Flow Execute(RenderState state) => flow;
}
