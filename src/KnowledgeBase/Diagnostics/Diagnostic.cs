using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

public enum DiagnosticSeverity
{
    /// <summary>Worth knowing, but nothing to do: an inferred year.</summary>
    Information,

    /// <summary>Something was left out or is doubtful; the site is written all the same.</summary>
    Warning,

    /// <summary>Nothing is written.</summary>
    Error,
}

/// <summary>A place in a file. Line and column count from 1; 0 means the whole file or line.</summary>
public readonly record struct SourceLocation(string Path, int Line = 0, int Column = 0) : IComparable<SourceLocation>
{
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public override string ToString() =>
        (Line, Column) switch
        {
            (0, _) => Path,
            (_, 0) => $"{Path}({Line})",
            _ => $"{Path}({Line},{Column})",
        };
}

/// <summary>A fault in content, as a value. Only the named functions of this folder create them.</summary>
/// <param name="Id">Stable, <c>KB</c> and three digits; listed in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">What was found and what to do, in plain sentences.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, SourceLocation At, string Message)
    : IComparable<Diagnostic>
{
    /// <summary>Without hidden characters, because messages quote files that nobody has vetted.</summary>
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

    /// <summary>
    /// The form that editors and build logs recognise: <c>path(line,col): warning KB101: message</c>.
    /// </summary>
    public override string ToString() => $"{At}: {SeverityWord} {Id}: {Message}";

    private string SeverityWord =>
        Severity == DiagnosticSeverity.Information ? "info" : DiagnosticJson.NameOf(Severity);

    /// <summary>The diagnostics of all lists, sorted by place, each cause once.</summary>
    public static ImmutableArray<Diagnostic> Sorted(params ReadOnlySpan<IEnumerable<Diagnostic>> lists)
    {
        var all = new HashSet<Diagnostic>();
        foreach (var list in lists)
            all.UnionWith(list);
        return [.. all.Order().DistinctBy(Cause)];
    }

    /// <summary>A place in a template is one cause, whichever pages and includes led there.</summary>
    private static (string Id, SourceLocation At, string Message) Cause(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.At, diagnostic.Id == ThemeFaults.InTemplate ? "" : diagnostic.Message);
}
