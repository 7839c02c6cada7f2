namespace KnowledgeBase.Mining.Claims;

/// <summary>A sentence of an abstract that reports a number as a result.</summary>
/// <param name="Text">The sentence as it came: the abstract's <paramref name="Length"/> characters from <paramref name="Start"/>.</param>
/// <param name="Value">Its first number that has a unit.</param>
/// <param name="Unit"><c>%</c>, <c>×</c>, <c>points</c>, or a unit of measurement such as <c>GB</c>.</param>
public sealed record Claim(string Text, int Start, int Length, double Value, string Unit);
