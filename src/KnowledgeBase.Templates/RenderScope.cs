namespace KnowledgeBase.Templates;

/// <summary>What a host passes along with one rendering: values every template sees, and state for its functions.</summary>
public sealed class RenderScope(IReadOnlyDictionary<string, object?>? values = null, object? state = null)
{
    internal static readonly RenderScope Nothing = new();

    public IReadOnlyDictionary<string, object?> Values { get; } =
        values ?? new Dictionary<string, object?>(StringComparer.Ordinal);

    public object? State { get; } = state;
}
