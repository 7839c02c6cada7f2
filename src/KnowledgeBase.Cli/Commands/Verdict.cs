using System.Collections.Immutable;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Commands;

/// <summary>The exit code for a list of diagnostics.</summary>
internal static class Verdict
{
    public static int Of(ImmutableArray<Diagnostic> diagnostics, bool strict)
    {
        var counts = SeverityCounts.Of(diagnostics);
        return counts.Errors > 0 || (strict && counts.Warnings > 0) ? ExitCode.Content : ExitCode.Done;
    }
}
