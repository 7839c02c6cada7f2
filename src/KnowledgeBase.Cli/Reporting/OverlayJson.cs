using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// What open pages show: <c>{"stopped": true, "problem", "errors": 1, "warnings": 0, "diagnostics": […]}</c>, the
/// diagnostics in the form of <see cref="DiagnosticJson"/> with an <c>excerpt</c>.
/// </summary>
internal static class OverlayJson
{
    /// <summary>Nobody would read more, and they are sent to every open page.</summary>
    private const int MostShown = 50;

    /// <param name="problem">An error of the environment, if there was one.</param>
    public static string Of(BuildResult result, Places places, string? problem = null)
    {
        var counts = SeverityCounts.Of(result.Diagnostics);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteBoolean("stopped", result.Summary is null);
            if (problem is not null)
                json.WriteString("problem", problem);
            json.WriteNumber("errors", counts.Errors);
            json.WriteNumber("warnings", counts.Warnings);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in Shown(result.Diagnostics))
            {
                var at = places.Of(diagnostic.At);
                DiagnosticJson.Write(json, diagnostic, at, Excerpt.Of(at));
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Errors first; information is shown only on the terminal.</summary>
    private static IEnumerable<Diagnostic> Shown(ImmutableArray<Diagnostic> all) =>
        all.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information)
            .OrderByDescending(diagnostic => diagnostic.Severity)
            .ThenBy(diagnostic => diagnostic)
            .Take(MostShown);
}
