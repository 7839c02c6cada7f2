namespace KnowledgeBase.Scriban;

/// <summary>What a <see cref="Value"/> holds; <see cref="Html"/> is text that is already safe to write.</summary>
public enum ValueKind
{
    Null,
    Boolean,
    Integer,
    Real,
    BigInteger,
    Decimal,
    Text,
    Html,
    Date,
    Duration,
    List,
    Object,
    Function,
}
