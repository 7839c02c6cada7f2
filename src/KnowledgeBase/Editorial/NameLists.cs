using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

/// <summary><c>names.yml</c>: well-known names, no spelling twice.</summary>
public sealed record NameLists
{
    public static NameLists Empty { get; } = new();

    public ImmutableArray<string> Datasets { get; init; } = [];

    public ImmutableArray<string> Benchmarks { get; init; } = [];

    public ImmutableArray<string> Models { get; init; } = [];

    /// <summary>Spellings that look like names and are none.</summary>
    public ImmutableArray<string> None { get; init; } = [];
}
