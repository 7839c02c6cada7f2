namespace KnowledgeBase.Scriban;

/// <summary>What a host passes along with one rendering: names every template sees, and state for its functions.</summary>
public sealed class RenderScope(IReadOnlyDictionary<string, Value>? globals = null, object? state = null)
{
    internal static readonly RenderScope Nothing = new();

    public IReadOnlyDictionary<string, Value> Globals { get; } = globals ?? new Dictionary<string, Value>(StringComparer.Ordinal);

    public object? State { get; } = state;
}
