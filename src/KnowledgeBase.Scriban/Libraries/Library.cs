using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Functions under one name, such as <c>string</c>; for templates an object that cannot be changed.</summary>
internal sealed class Library : Shape
{
    private readonly Dictionary<string, Accessor> _members = new(StringComparer.Ordinal);

    public Library(string name) : base(ValueKind.Object) => Name = name;

    public string Name { get; }

    /// <summary>What the name does when it is called: only <c>date</c> is a function besides.</summary>
    public Callable? Itself { get; init; }

    public Value AsValue() => new(this, this);

    /// <param name="parameters">Names separated by spaces; one that ends with <c>?</c> may be left out, <c>...</c> takes the rest.</param>
    public Library Add(string name, string parameters, BuiltInBody body, BuiltInWriter? write = null)
    {
        var list = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToArray();
        var signature = new Signature(list, parameters.EndsWith("...", StringComparison.Ordinal));
        _members.Add(name, new ConstantAccessor(Value.Of(new BuiltIn($"{Name}.{name}", signature, body, write))));
        return this;
    }

    public Library Add(string name, Value constant)
    {
        _members.Add(name, new ConstantAccessor(constant));
        return this;
    }

    public override int Count(in Value value) => _members.Count;

    public override IEnumerable<string> MemberNames(in Value value) => _members.Keys;

    public override Accessor? Accessor(string name) => _members.GetValueOrDefault(name);

    private static Parameter Read(string spelling) => new(
        spelling.TrimEnd('?', '.'), spelling.EndsWith('?') || spelling.EndsWith('.'), Value.Null);
}
