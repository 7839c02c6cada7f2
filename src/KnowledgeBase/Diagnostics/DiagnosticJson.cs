using System.Text.Json;

namespace KnowledgeBase.Diagnostics;

/// <summary>
/// The one JSON form of a diagnostic: <c>{"id", "severity", "path", "line", "column", "message"}</c>, without the line
/// or column if it is unknown.
/// </summary>
internal static class DiagnosticJson
{
    /// <param name="at">Replaces the diagnostic's own place.</param>
    /// <param name="excerpt">The lines around the place.</param>
    public static void Write(
        Utf8JsonWriter json,
        Diagnostic diagnostic,
        SourceLocation? at = null,
        string? excerpt = null
    )
    {
        var place = at ?? diagnostic.At;
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", NameOf(diagnostic.Severity));
        json.WriteString("path", place.Path);
        if (place.Line > 0)
            json.WriteNumber("line", place.Line);
        if (place.Column > 0)
            json.WriteNumber("column", place.Column);
        json.WriteString("message", diagnostic.Message);
        if (excerpt is not null)
            json.WriteString("excerpt", excerpt);
        json.WriteEndObject();
    }

    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    /// <exception cref="InvalidOperationException">A member has another type.</exception>
    /// <exception cref="FormatException">A number is too large, or the severity is unknown.</exception>
    public static Diagnostic Read(JsonElement json) =>
        new(
            Text(json, "id"),
            Severity(Text(json, "severity")),
            new SourceLocation(Text(json, "path"), Number(json, "line"), Number(json, "column")),
            Text(json, "message")
        );

    public static string NameOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Information => "information",
            DiagnosticSeverity.Warning => "warning",
            _ => "error",
        };

    private static DiagnosticSeverity Severity(string name)
    {
        foreach (var severity in Enum.GetValues<DiagnosticSeverity>())
        {
            if (NameOf(severity) == name)
                return severity;
        }
        throw new FormatException($"“{name}” is not a severity.");
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
