namespace KnowledgeBase.Characters;

/// <summary>
/// A name in an address: 1 to 80 characters of <c>a-z 0-9 -</c>, never a reserved word.
/// Only <see cref="Slugs"/> makes them from free text.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    private readonly string? _value;

    internal Slug(string value) => _value = value;

    public string Value => _value ?? "";

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
