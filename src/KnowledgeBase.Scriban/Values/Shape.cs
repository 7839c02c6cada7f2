using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>How the reference of a value is read: one instance for each kind, model or library.</summary>
internal abstract class Shape(ValueKind kind)
{
    public ValueKind Kind { get; } = kind;

    public virtual int Count(in Value value) => 0;

    public virtual Value Item(in Value value, int index) => Value.Null;

    public virtual IEnumerable<string> MemberNames(in Value value) => [];

    public virtual IEnumerable<KeyValuePair<string, Value>> Members(Value value)
    {
        foreach (var name in MemberNames(value))
        {
            if (TryMember(value, name, out var member)) yield return new(name, member);
        }
    }

    /// <summary>The reader of a member that every value of this shape has; a node remembers it for the next value.</summary>
    public virtual Accessor? Accessor(string name) => null;

    /// <summary>Whether all values of this shape have the same members: a node may then remember that one is missing.</summary>
    public virtual bool HasFixedMembers => false;

    public virtual bool TryMember(in Value value, string name, out Value member)
    {
        var accessor = Accessor(name);
        member = accessor?.Read(value) ?? Value.Null;
        return accessor is not null;
    }
}

/// <summary>Reads one member of every value of one shape.</summary>
internal abstract class Accessor
{
    public abstract Value Read(in Value value);

    /// <summary>Prints the member; texts are printed without becoming a value first.</summary>
    public virtual void Write(in Value value, RenderState state) => state.Write(Read(value));
}

/// <summary>A member that is computed from the whole value.</summary>
internal sealed class ComputedAccessor(Func<Value, Value> read) : Accessor
{
    public override Value Read(in Value value) => read(value);
}

/// <summary>A member that is the same for every value of the shape.</summary>
internal sealed class ConstantAccessor(Value constant) : Accessor
{
    public Value Constant { get; } = constant;

    public override Value Read(in Value value) => Constant;
}
