using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Scriban.Values;

/// <summary>The host's dictionary, read-only for templates.</summary>
internal sealed class DictionaryShape() : Shape(ValueKind.Object)
{
    public static readonly DictionaryShape Instance = new();

    public override int Count(in Value value) => ((IReadOnlyDictionary<string, Value>)value.Reference!).Count;

    public override IEnumerable<string> MemberNames(in Value value) =>
        ((IReadOnlyDictionary<string, Value>)value.Reference!).Keys;

    public override bool TryMember(in Value value, string name, out Value member) =>
        ((IReadOnlyDictionary<string, Value>)value.Reference!).TryGetValue(name, out member);
}

/// <summary>The host's object, seen through the members of its model.</summary>
internal sealed class ModelShape<T>(TemplateModel<T> model) : Shape(ValueKind.Object) where T : class
{
    public override int Count(in Value value) => model.Members.Count;

    public override IEnumerable<string> MemberNames(in Value value) => model.Members.Select(member => member.Name);

    public override IEnumerable<KeyValuePair<string, Value>> Members(Value value)
    {
        var accessors = model.Accessors;
        for (var index = 0; index < accessors.Count; index++)
            yield return new(accessors[index].Key, accessors[index].Value.Read(value));
    }

    public override bool HasFixedMembers => true;

    public override Accessor? Accessor(string name) => model.Accessor(name);
}

/// <summary>An object the template made.</summary>
internal sealed class TemplateObjectShape() : Shape(ValueKind.Object)
{
    public static readonly TemplateObjectShape Instance = new();

    public override int Count(in Value value) => ((TemplateObject)value.Reference!).Count;

    public override IEnumerable<string> MemberNames(in Value value) => ((TemplateObject)value.Reference!).Names;

    public override bool TryMember(in Value value, string name, out Value member) =>
        ((TemplateObject)value.Reference!).TryGet(name, out member);
}

/// <summary>The members of an object the template made, in the order they were first set.</summary>
internal sealed class TemplateObject
{
    private readonly OrderedDictionary<string, Value> _members = new(StringComparer.Ordinal);
    private HashSet<string>? _fixed;

    public int Count => _members.Count;

    /// <summary>A copy: a template may change the object while it walks it.</summary>
    public IEnumerable<string> Names => [.. _members.Keys];

    public bool TryGet(string name, [MaybeNullWhen(false)] out Value value) => _members.TryGetValue(name, out value);

    public bool IsFixed(string name) => _fixed?.Contains(name) == true;

    /// <summary>False, and nothing changed, when the member is read-only.</summary>
    public bool TrySet(string name, in Value value)
    {
        if (IsFixed(name)) return false;
        _members[name] = value;
        return true;
    }

    public void Remove(string name) => _members.Remove(name);

    public void Fix(string name) => (_fixed ??= new(StringComparer.Ordinal)).Add(name);
}
