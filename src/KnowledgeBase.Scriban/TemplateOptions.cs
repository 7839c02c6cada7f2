namespace KnowledgeBase.Scriban;

/// <summary>A function of the host: a fault it throws as <see cref="TemplateFault"/> is reported at the call.</summary>
public delegate Value HostFunction(RenderScope scope, ReadOnlySpan<Value> arguments);

/// <summary>How values are written: as the file's extension says, or as they are.</summary>
public enum HtmlEscaping
{
    /// <summary>Templates named <c>*.sbn-html</c> escape what they write, others do not.</summary>
    ByExtension,

    /// <summary>Nothing is escaped, as in the original language.</summary>
    Never,
}

/// <summary>What a host decides for all its templates.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    public IReadOnlyDictionary<string, HostFunction> Functions { get; init; } =
        new Dictionary<string, HostFunction>(StringComparer.Ordinal);

    public TemplateLimits Limits { get; init; } = new();

    public HtmlEscaping Escaping { get; init; } = HtmlEscaping.ByExtension;

    /// <summary>The moment <c>date.now</c> answers with; a host that fixes it renders the same bytes every time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What one rendering may use; more is an error that names the place, never a silent cut.</summary>
/// <param name="Nesting">How deep expressions and blocks may stand inside each other in one file.</param>
/// <param name="Depth">How deep functions, includes and comparisons may call each other.</param>
/// <param name="Work">Loop turns, list items and characters made, all counted together.</param>
/// <param name="OutputBytes">How much may be written.</param>
/// <param name="RegexTimeout">How long all regular expressions of one rendering may search together.</param>
public sealed record TemplateLimits(
    int Nesting = 250,
    int Depth = 100,
    long Work = 50_000_000,
    int OutputBytes = 256 * 1024 * 1024,
    TimeSpan? RegexTimeout = null)
{
    internal TimeSpan RegexPatience => RegexTimeout ?? TimeSpan.FromSeconds(2);
}
