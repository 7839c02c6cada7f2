namespace KnowledgeBase.Text;

/// <summary>
/// The name of a page in its address: 1 to 80 characters of <c>a-z 0-9 -</c>, never a reserved word.
/// Only <see cref="Slugs"/> makes slugs from free text.
/// </summary>
internal sealed record Slug : IComparable<Slug>
{
    internal Slug(string value) => Value = value;

    public string Value { get; }

    public int CompareTo(Slug? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}
