using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>What a command says at its end.</summary>
internal static class Messages
{
    /// <summary>Ends the summary line.</summary>
    public const string WithoutAddress = "; no --base-url and no url in site.yml, so what needs one is left out";

    public static string Written(BuildSummary summary, ImmutableArray<Diagnostic> diagnostics, TimeSpan time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(summary.Papers, "paper")}, {Count(summary.Pages, "page")}, " +
            $"{Count(summary.Written, "file")} written, {summary.Unchanged} unchanged, {summary.Removed} removed, " +
            $"{Count(Warnings(diagnostics), "warning")}, {time.TotalSeconds:0.00} s");

    public static string NothingWritten(ImmutableArray<Diagnostic> diagnostics) => Errors(diagnostics) switch
    {
        0 => $"Nothing was written: {Count(Warnings(diagnostics), "warning")}, and --strict lets none pass.",
        var errors => $"Nothing was written: {Count(errors, "error")}, {Count(Warnings(diagnostics), "warning")}.",
    };

    public static string Checked(ImmutableArray<Diagnostic> diagnostics) =>
        $"{Count(Errors(diagnostics), "error")}, {Count(Warnings(diagnostics), "warning")}";

    public static string Fetched(int stored, int unchanged) =>
        string.Create(CultureInfo.InvariantCulture, $"{Count(stored, "file")} stored, {unchanged} unchanged");

    private static int Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(each => each.Severity == DiagnosticSeverity.Error);

    private static int Warnings(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(each => each.Severity == DiagnosticSeverity.Warning);

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
