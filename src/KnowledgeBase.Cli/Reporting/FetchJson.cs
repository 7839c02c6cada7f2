using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>fetch</c> for programs: <c>{"stored": [path], "unchanged": 2, "remarks": [text]}</c>.
/// </summary>
internal static class FetchJson
{
    /// <param name="paths">Of the stored files, as the command names them.</param>
    public static string Of(FetchReport report, IEnumerable<string> paths) =>
        ReportJson.Of(json =>
        {
            ReportJson.WriteTexts(json, "stored", paths);
            json.WriteNumber("unchanged", report.Unchanged);
            ReportJson.WriteTexts(json, "remarks", report.Remarks.Select(VisibleText.Of));
        });
}
