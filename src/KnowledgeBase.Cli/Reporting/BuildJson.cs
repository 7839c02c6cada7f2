namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>build</c> for programs: <c>{"papers": 301, "pages": 2313, "written": 5, "unchanged": 9, "removed":
/// 0, "errors": 0, "warnings": 1, "diagnostics": […]}</c>; without the first five where nothing was written.
/// </summary>
internal static class BuildJson
{
    public static string Of(BuildResult result, Places places) =>
        ReportJson.Of(json =>
        {
            if (result.Summary is { } summary)
            {
                json.WriteNumber("papers", summary.Papers);
                json.WriteNumber("pages", summary.Pages);
                json.WriteNumber("written", summary.Written);
                json.WriteNumber("unchanged", summary.Unchanged);
                json.WriteNumber("removed", summary.Removed);
            }
            ReportJson.WriteDiagnostics(json, result.Diagnostics, places);
        });
}
