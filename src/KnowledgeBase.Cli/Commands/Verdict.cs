using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Commands;

/// <summary>The exit code that a list of diagnostics stands for.</summary>
internal static class Verdict
{
    public static int Of(ImmutableArray<Diagnostic> diagnostics, bool strict)
    {
        var errors = diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).ToArray();
        var stops = errors.Length > 0 || (strict && diagnostics.Any(each => each.Severity == DiagnosticSeverity.Warning));
        return stops ? ExitCode.Content : ExitCode.Done;
    }
}
