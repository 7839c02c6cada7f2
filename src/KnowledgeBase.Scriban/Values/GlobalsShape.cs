using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Values;

/// <summary>The global names of a rendering as one object, which <c>this</c> answers.</summary>
internal sealed class GlobalsShape() : Shape(ValueKind.Object)
{
    public static readonly GlobalsShape Instance = new();

    public override int Count(in Value value) => ((Globals)value.Reference!).SetNames().Count();

    public override IEnumerable<string> MemberNames(in Value value) => ((Globals)value.Reference!).SetNames();

    public override bool TryMember(in Value value, string name, out Value member)
    {
        member = ((Globals)value.Reference!).FindOutside(name);
        return !member.IsNull;
    }
}
