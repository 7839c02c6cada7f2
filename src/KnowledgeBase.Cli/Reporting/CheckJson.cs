using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The report of <c>check</c> for programs: <c>{"errors": 1, "warnings": 0, "diagnostics": […]}</c>.</summary>
internal static class CheckJson
{
    public static string Of(ImmutableArray<Diagnostic> diagnostics, Places places) =>
        ReportJson.Of(json => ReportJson.WriteDiagnostics(json, diagnostics, places));
}
