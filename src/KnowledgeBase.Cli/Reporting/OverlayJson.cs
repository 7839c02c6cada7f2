using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// What open pages are shown: <c>{"stopped": true, "problem", "errors": 1, "warnings": 0, "diagnostics": […]}</c>, the
/// diagnostics as <see cref="DiagnosticJson"/> has them, with an <c>excerpt</c>.
/// </summary>
internal static class OverlayJson
{
    /// <summary>More would not be read, and every open page is sent them.</summary>
    private const int MostShown = 50;

    /// <param name="problem">What the surroundings refused, if they did.</param>
    public static string Of(BuildResult result, Places places, string? problem = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteBoolean("stopped", result.Summary is null);
            if (problem is not null)
                json.WriteString("problem", problem);
            json.WriteNumber("errors", Count(result, DiagnosticSeverity.Error));
            json.WriteNumber("warnings", Count(result, DiagnosticSeverity.Warning));
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

    private static int Count(BuildResult result, DiagnosticSeverity severity) =>
        result.Diagnostics.Count(each => each.Severity == severity);

    /// <summary>What stops the build first; information is for the terminal.</summary>
    private static IEnumerable<Diagnostic> Shown(ImmutableArray<Diagnostic> all) => all
        .Where(each => each.Severity != DiagnosticSeverity.Information)
        .OrderByDescending(each => each.Severity).ThenBy(each => each).Take(MostShown);
}
