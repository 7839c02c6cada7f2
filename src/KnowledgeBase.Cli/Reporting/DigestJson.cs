using System.Globalization;
using System.Text;
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
    public static string Of(DigestFile file, int shown)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, CheckJson.Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("format", file.Format.Name);
            if (file.Date is { } date)
                json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("count", file.Entries.Length);
            json.WriteStartArray("entries");
            foreach (var entry in file.Entries.Take(shown))
                Write(json, entry);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in file.Diagnostics)
                DiagnosticJson.Write(json, diagnostic, diagnostic.At);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, DigestEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("title", entry.Title);
        json.WriteNumber("line", entry.At.Line);
        foreach (var (name, value) in EntryFields.Of(entry))
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
