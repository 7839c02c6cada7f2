using System.Collections.Frozen;

namespace KnowledgeBase.Templates;

/// <summary>A function of the host, of one value; a fault it throws as <see cref="TemplateFault"/> is reported at the call.</summary>
/// <param name="state">What the host passed along with the rendering.</param>
public delegate object? HostFunction(object? state, object? value);

/// <summary>How values are written: as the file's extension says, or as they are.</summary>
public enum HtmlEscaping
{
    /// <summary>Templates named <c>*.sbn-html</c> escape what they write, others do not.</summary>
    ByExtension,

    /// <summary>Nothing is escaped, as Scriban alone would do it.</summary>
    Never,
}

/// <summary>What a host decides for all its templates.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    public IReadOnlyDictionary<string, HostFunction> Functions { get; init; } =
        new Dictionary<string, HostFunction>(StringComparer.Ordinal);

    /// <summary>Names that a model may have or not: where it has not they are null, while any other unknown name is a fault.</summary>
    public FrozenSet<string> OptionalNames { get; init; } = FrozenSet<string>.Empty;

    public HtmlEscaping Escaping { get; init; } = HtmlEscaping.ByExtension;

    public TemplateLimits Limits { get; init; } = new();
}

/// <summary>What one rendering may use: far more than a page needs. More is a fault at its place, never a silent cut.</summary>
/// <param name="Loops">Turns of loops, and items that functions make, of loops within each other all together.</param>
/// <param name="Depth">How deep functions and includes may call each other.</param>
/// <param name="Characters">All texts that are written or made of values, counted together.</param>
/// <param name="Time">For all of it; null for ten seconds.</param>
/// <param name="RegexTime">For one search by a regular expression; null for one second.</param>
public sealed record TemplateLimits(
    int Loops = 5_000_000, int Depth = 100, int Characters = 16 * 1024 * 1024, TimeSpan? Time = null, TimeSpan? RegexTime = null)
{
    internal TimeSpan Patience => Time ?? TimeSpan.FromSeconds(10);

    internal TimeSpan RegexPatience => RegexTime ?? TimeSpan.FromSeconds(1);
}
