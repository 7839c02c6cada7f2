using System.Collections.Frozen;

namespace KnowledgeBase.Templates;

/// <summary>A function of one value; a <see cref="TemplateFault"/> that it throws is reported at the call.</summary>
/// <param name="state">What the host passes along with the rendering.</param>
internal delegate object? HostFunction(object? state, object? value);

/// <summary>The host's options for all its templates.</summary>
internal sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    public IReadOnlyDictionary<string, HostFunction> Functions { get; init; } =
        FrozenDictionary<string, HostFunction>.Empty;

    /// <summary>Names that are null if a model does not have them; any other unknown name is a fault.</summary>
    public FrozenSet<string> OptionalNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether templates named <c>*.sbn-html</c> and <c>*.sbn-md</c> escape what they print; others never do.
    /// </summary>
    public bool Escapes { get; init; } = true;

    public TemplateLimits Limits { get; init; } = new();
}

/// <summary>The limits of one rendering, far higher than a page needs; exceeding one is a fault at its place.</summary>
/// <param name="Loops">Iterations of loops, nested ones included, and items that functions create.</param>
/// <param name="Depth">The depth of nested functions and includes.</param>
/// <param name="Characters">The total length of all texts that are written or made from values.</param>
/// <param name="Time">The <see cref="RunningTime"/> of the whole rendering; null for ten seconds.</param>
/// <param name="RegexTime">The time for one search by a regular expression; null for one second.</param>
internal sealed record TemplateLimits(
    int Loops = 5_000_000,
    int Depth = 100,
    int Characters = 16 * 1024 * 1024,
    TimeSpan? Time = null,
    TimeSpan? RegexTime = null
)
{
    internal TimeSpan TimeLimit => Time ?? TimeSpan.FromSeconds(10);
    internal TimeSpan RegexTimeLimit => RegexTime ?? TimeSpan.FromSeconds(1);
}

/// <summary>
/// What a host passes along with one rendering: values for every template, and state for its functions.
/// </summary>
internal sealed class RenderScope(IReadOnlyDictionary<string, object?>? values = null, object? state = null)
{
    internal static readonly RenderScope Nothing = new();

    public IReadOnlyDictionary<string, object?> Values { get; } = values ?? FrozenDictionary<string, object?>.Empty;

    public object? State { get; } = state;

    /// <summary>What fragments see; if null, each is rendered anew and sees nothing but its arguments.</summary>
    public FragmentScope? Fragments { get; init; }
}

/// <summary>
/// What fragments see instead of the rendering that they are part of. They depend only on their arguments and on the
/// place, so a fragment that was rendered once can be written again.
/// </summary>
/// <param name="Place">Equal if <paramref name="Make"/> returns equal scopes.</param>
/// <param name="Make">Makes the scope of one rendering; called from any thread.</param>
internal sealed record FragmentScope(string Place, Func<RenderScope> Make);
