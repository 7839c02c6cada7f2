using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The numbers of errors and warnings among diagnostics.</summary>
internal readonly record struct SeverityCounts(int Errors, int Warnings)
{
    public static SeverityCounts Of(ImmutableArray<Diagnostic> diagnostics) =>
        new(
            diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
        );
}
