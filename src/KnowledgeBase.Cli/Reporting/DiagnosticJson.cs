using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// <c>{"errors": 1, "warnings": 0, "diagnostics": [{"id", "severity", "path", "line", "column", "message"}]}</c>;
/// a line or column that is not known is absent.
/// </summary>
internal static class DiagnosticJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ImmutableArray<Diagnostic> diagnostics, Places places)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", diagnostics.Count(each => each.Severity == DiagnosticSeverity.Error));
            json.WriteNumber("warnings", diagnostics.Count(each => each.Severity == DiagnosticSeverity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
                Write(json, diagnostic, places.Of(diagnostic.At));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <param name="excerpt">The lines around the place, where they are wanted.</param>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, SourceLocation at, string? excerpt = null)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "information",
        });
        json.WriteString("path", at.Path);
        if (at.Line > 0)
            json.WriteNumber("line", at.Line);
        if (at.Column > 0)
            json.WriteNumber("column", at.Column);
        json.WriteString("message", diagnostic.Message);
        if (excerpt is not null)
            json.WriteString("excerpt", excerpt);
        json.WriteEndObject();
    }
}
