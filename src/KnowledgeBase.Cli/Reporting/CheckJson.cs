using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The report of <c>check</c> for programs: <c>{"errors": 1, "warnings": 0, "diagnostics": […]}</c>.</summary>
internal static class CheckJson
{
    internal static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ImmutableArray<Diagnostic> diagnostics, Places places)
    {
        var counts = SeverityCounts.Of(diagnostics);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", counts.Errors);
            json.WriteNumber("warnings", counts.Warnings);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
                DiagnosticJson.Write(json, diagnostic, places.Of(diagnostic.At));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
