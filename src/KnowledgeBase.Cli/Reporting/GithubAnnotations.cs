using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Writes workflow commands, which GitHub shows beside the lines of a pull request.</summary>
/// <remarks>Source: docs.github.com, "Workflow commands for GitHub Actions".</remarks>
internal static class GithubAnnotations
{
    public static void Write(ImmutableArray<Diagnostic> diagnostics, Places places, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
            output.WriteLine(Line(diagnostic, places.Of(diagnostic.At)));
    }

    private static string Line(Diagnostic diagnostic, SourceLocation at)
    {
        var kind =
            diagnostic.Severity == DiagnosticSeverity.Information
                ? "notice"
                : DiagnosticJson.NameOf(diagnostic.Severity);
        var place = $"file={Property(at.Path)}";
        if (at.Line > 0)
            place += $",line={at.Line}";
        if (at.Column > 0)
            place += $",col={at.Column}";
        return $"::{kind} {place},title={diagnostic.Id}::{Text(diagnostic.Message)}";
    }

    private static string Property(string value) =>
        Text(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Text(string value) =>
        value
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
