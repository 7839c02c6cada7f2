using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

public enum DiagnosticSeverity
{
    /// <summary>Worth knowing, nothing to do: an inferred year.</summary>
    Information,

    /// <summary>Something was left out or is doubtful; the site is written.</summary>
    Warning,

    /// <summary>Nothing is written.</summary>
    Error,
}

/// <summary>A place in a file: 1-based line and column, 0 where the whole file or line is meant.</summary>
public readonly record struct SourceLocation(string Path, int Line = 0, int Column = 0) : IComparable<SourceLocation>
{
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}({Line})",
        _ => $"{Path}({Line},{Column})",
    };
}

/// <summary>A fault in content, as a value. The named functions of this folder are the only ones that make them.</summary>
/// <param name="Id">Stable, <c>KB</c> and three digits; listed in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">What was found and what to do, in plain sentences.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, SourceLocation At, string Message)
    : IComparable<Diagnostic>
{
    /// <summary>Made visible here, because messages quote files that nobody has looked at.</summary>
    public string Message { get; } = VisibleText.Lines(Message);

    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var byPlace = At.CompareTo(other.At);
        if (byPlace != 0)
            return byPlace;
        var byId = string.CompareOrdinal(Id, other.Id);
        return byId != 0 ? byId : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>The form that editors and build logs recognise: <c>path(line,col): warning KB101: message</c>.</summary>
    public override string ToString() => $"{At}: {Label(Severity)} {Id}: {Message}";

    /// <summary>All of several lists by place, each cause once.</summary>
    public static ImmutableArray<Diagnostic> Sorted(params ReadOnlySpan<IEnumerable<Diagnostic>> lists)
    {
        var all = new HashSet<Diagnostic>();
        foreach (var list in lists)
            all.UnionWith(list);
        return [.. all.Order().DistinctBy(Cause)];
    }

    /// <summary>A place in a template that many pages go through is one cause, by whatever way they came there.</summary>
    private static (string Id, SourceLocation At, string Message) Cause(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.At, diagnostic.Id == ThemeFaults.InTemplate ? "" : diagnostic.Message);

    private static string Label(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "info",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };
}
