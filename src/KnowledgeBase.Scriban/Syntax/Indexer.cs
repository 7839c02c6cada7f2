using System.Globalization;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Syntax;

/// <summary><c>target[index]</c>: an item by position, negative ones from the end, or a member by name.</summary>
internal sealed class Indexer(Place at, Expression target, Expression index) : Expression(at), IAssignable
{
    public override Value Evaluate(RenderState state)
    {
        var value = EvaluateTarget(state);
        return value.Kind == ValueKind.Function ? Call.Run(state, At, value) : value;
    }

    public override Value EvaluateTarget(RenderState state)
    {
        var value = target.Evaluate(state);
        if (value.IsNull)
            throw state.Fault(target.At, "An item was asked of null.");
        var key = Key(state);
        if (value.Kind == ValueKind.Object || value.Kind == ValueKind.List && !key.IsNumber)
            return value.Shape.TryMember(value, key.AsText(), out var member) ? member : Value.Null;
        if (value.IsText) return Character((string)value.Reference!, key);
        if (value.Kind != ValueKind.List)
            throw state.Fault(target.At, $"An item was asked of {Operators.Name(value)}; only arrays, strings and objects have items.");
        var (position, count) = (key.AsLong(), value.Shape.Count(value));
        if (position < 0) position += count;
        return position >= 0 && position < count ? value.Shape.Item(value, (int)position) : Value.Null;
    }

    public void Assign(RenderState state, in Value value)
    {
        var owner = target.Evaluate(state);
        var key = Key(state);
        if (owner.Kind == ValueKind.List && key.IsNumber) SetItem(state, owner, key.AsLong(), value);
        else Member.Set(state, At, owner, key.AsText(), value);
    }

    public void Fix(RenderState state)
    {
        if (target.Evaluate(state).Reference is TemplateObject members) members.Fix(Key(state).AsText());
    }

    private Value Key(RenderState state)
    {
        var key = index.Evaluate(state);
        return key.IsNull ? throw state.Fault(At, "The index is null.") : key;
    }

    private void SetItem(RenderState state, in Value owner, long position, in Value value)
    {
        if (owner.Reference is not TemplateList list) throw state.Fault(At, "The array is read-only.");
        if (position < 0) position += list.Count;
        if (position < 0) throw state.Fault(At, "The index lies before the first item.");
        if (position >= list.Count)
        {
            state.Charge(position - list.Count + 1);
            while (list.Count <= position) list.Add(Value.Null);
        }

        list[(int)position] = value;
    }

    private static Value Character(string text, in Value key)
    {
        var position = key.AsLong() < 0 ? key.AsLong() + text.Length : key.AsLong();
        return position >= 0 && position < text.Length
            ? text[(int)position].ToString(CultureInfo.InvariantCulture)
            : Value.Null;
    }
}
