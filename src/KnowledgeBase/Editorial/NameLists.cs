using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

/// <summary>The well-known names of <c>names.yml</c>, no spelling twice.</summary>
internal sealed record NameLists
{
    public static NameLists Empty { get; } = new();

    public ImmutableArray<string> Datasets { get; init; } = [];

    public ImmutableArray<string> Benchmarks { get; init; } = [];

    public ImmutableArray<string> Models { get; init; } = [];

    /// <summary>Where names come from whose paper is not in the library, each name once.</summary>
    public ImmutableArray<NameOrigin> Origins { get; init; } = [];

    /// <summary>Spellings that look like names but are not.</summary>
    public ImmutableArray<string> None { get; init; } = [];
}

/// <summary>The work that a name comes from.</summary>
internal sealed record NameOrigin(string Name, string Title, string Url)
{
    /// <summary>What it is, in words of people's own.</summary>
    public string? About { get; init; }
}
