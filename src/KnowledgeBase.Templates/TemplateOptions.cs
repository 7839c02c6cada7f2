using System.Collections.Frozen;

namespace KnowledgeBase.Templates;

/// <summary>A function of one value; a <see cref="TemplateFault"/> that it throws is reported at the call.</summary>
/// <param name="state">What the host passed along with the rendering.</param>
public delegate object? HostFunction(object? state, object? value);

/// <summary>What a host decides for all its templates.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    public IReadOnlyDictionary<string, HostFunction> Functions { get; init; } =
        FrozenDictionary<string, HostFunction>.Empty;

    /// <summary>Names that a model may lack, which are null then; any other unknown name is a fault.</summary>
    public FrozenSet<string> OptionalNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether templates named <c>*.sbn-html</c> escape what they print; others never do.</summary>
    public bool EscapesHtml { get; init; } = true;

    public TemplateLimits Limits { get; init; } = new();
}

/// <summary>What one rendering may use, far more than a page needs; more is a fault at its place.</summary>
/// <param name="Loops">Turns of loops, and items that functions make, of loops within each other all together.</param>
/// <param name="Depth">How deep functions and includes may call each other.</param>
/// <param name="Characters">All texts that are written or made of values, counted together.</param>
/// <param name="Time">For all of it; null for ten seconds.</param>
/// <param name="RegexTime">For one search by a regular expression; null for one second.</param>
public sealed record TemplateLimits(
    int Loops = 5_000_000, int Depth = 100, int Characters = 16 * 1024 * 1024,
    TimeSpan? Time = null, TimeSpan? RegexTime = null)
{
    internal TimeSpan Patience => Time ?? TimeSpan.FromSeconds(10);
    internal TimeSpan RegexPatience => RegexTime ?? TimeSpan.FromSeconds(1);
}

/// <summary>What a host passes with one rendering: values that every template sees, state for its functions.</summary>
public sealed class RenderScope(IReadOnlyDictionary<string, object?>? values = null, object? state = null)
{
    internal static readonly RenderScope Nothing = new();

    public IReadOnlyDictionary<string, object?> Values { get; } = values ?? FrozenDictionary<string, object?>.Empty;

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
