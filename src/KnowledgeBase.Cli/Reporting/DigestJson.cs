using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>digest</c> for programs: <c>{"file", "format", "date", "count", "entries": […], "diagnostics":
/// […]}</c>; an entry has the fields that it states.
/// </summary>
internal static class DigestJson
{
    /// <param name="shown">The number of entries to write.</param>
    public static string Of(DigestFile file, int shown) =>
        ReportJson.Of(json =>
        {
            json.WriteString("file", file.Path);
            json.WriteString("format", file.Format.Name);
            if (file.Date is { } date)
                json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("count", file.Entries.Length);
            ReportJson.WriteList(json, "entries", file.Entries.Take(shown), entry => Write(json, entry));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in file.Diagnostics)
                DiagnosticJson.Write(json, diagnostic, diagnostic.At);
            json.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter json, DigestEntry entry)
    {
        json.WriteString("title", entry.Title);
        json.WriteNumber("line", entry.At.Line);
        foreach (var (name, value) in EntryFields.Of(entry))
            json.WriteString(name, value);
    }
}
