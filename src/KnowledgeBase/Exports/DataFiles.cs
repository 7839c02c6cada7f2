using System.Buffers;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>What <c>data/papers.jsonl</c> does not say: <c>data/site.json</c>, <c>data/diagnostics.json</c>.</summary>
internal static class DataFiles
{
    /// <summary>Raised when a reader of <c>data/</c> must change.</summary>
    private const int Schema = 1;

    public static IEnumerable<SiteFile> Of(SiteModel site, IEnumerable<Diagnostic> diagnostics) =>
        [new("data/site.json", () => Site(site)), new("data/diagnostics.json", () => Diagnostics(diagnostics))];

    private static ReadOnlyMemory<byte> Site(SiteModel site) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("title", site.Title);
            json.WriteString("description", site.Description);
            json.WriteString("language", site.Language);
            if (site.Url is not null)
                json.WriteString("url", site.Url);
            if (site.Repository is not null)
                json.WriteString("repository", site.Repository);
            json.WriteEndObject();
        });

    private static ReadOnlyMemory<byte> Diagnostics(IEnumerable<Diagnostic> diagnostics) =>
        Write(json =>
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
                DiagnosticJson.Write(json, diagnostic);
            json.WriteEndArray();
        });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, PaperData.Plain with { Indented = true, NewLine = "\n" }))
            write(json);
        output.Write("\n"u8);
        return output.WrittenMemory;
    }
}
