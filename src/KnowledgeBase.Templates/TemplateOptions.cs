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
        new Dictionary<string, HostFunction>(StringComparer.Ordinal);

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
