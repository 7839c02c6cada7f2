namespace KnowledgeBase.Templates;

/// <summary>What a host passes with one rendering: values that every template sees, state for its functions.</summary>
public sealed class RenderScope(IReadOnlyDictionary<string, object?>? values = null, object? state = null)
{
    internal static readonly RenderScope Nothing = new();

    public IReadOnlyDictionary<string, object?> Values { get; } =
        values ?? new Dictionary<string, object?>(StringComparer.Ordinal);

    public object? State { get; } = state;

    /// <summary>What fragments see; null where each is rendered anew, with nothing but its arguments.</summary>
    public FragmentScope? Fragments { get; init; }
}

/// <summary>
/// What fragments see instead of the rendering that they are a part of. Everything they can tell apart is in their
/// arguments and in the place, so that one that was rendered before is written again.
/// </summary>
/// <param name="Place">Equal where <paramref name="Make"/> gives what cannot be told apart.</param>
/// <param name="Make">Called from any thread, for one rendering.</param>
public sealed record FragmentScope(string Place, Func<RenderScope> Make);
