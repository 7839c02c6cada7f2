using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Writes one line for each diagnostic to standard error, in the form that editors recognise.</summary>
internal static class DiagnosticLines
{
    public static void Write(ImmutableArray<Diagnostic> diagnostics, Places places, Terminal terminal)
    {
        foreach (var diagnostic in diagnostics)
        {
            var line = (diagnostic with { At = places.Of(diagnostic.At) }).ToString();
            terminal.Error.WriteLine(terminal.IsInteractive ? Coloured(line, diagnostic.Severity) : line);
        }
    }

    private static string Coloured(string line, DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => $"\u001b[31m{line}\u001b[0m",
            DiagnosticSeverity.Warning => $"\u001b[33m{line}\u001b[0m",
            _ => line,
        };
}
