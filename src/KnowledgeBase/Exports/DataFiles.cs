using System.Buffers;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// What <c>data/papers.jsonl</c> does not say: <c>data/site.json</c>, <c>data/changes.json</c>,
/// <c>data/diagnostics.json</c>.
/// </summary>
internal static class DataFiles
{
    /// <summary>Raised when a reader of <c>data/</c> must change.</summary>
    private const int Schema = 1;

    public static IEnumerable<SiteFile> Of(SiteView site, IEnumerable<Diagnostic> diagnostics) =>
        [
            new("data/site.json", () => Site(site.Site)),
            new("data/changes.json", () => Changes(site)),
            new("data/diagnostics.json", () => Diagnostics(diagnostics)),
        ];

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

    /// <summary>For each paper that changed after it was first seen, what is new of it, oldest first.</summary>
    private static ReadOnlyMemory<byte> Changes(SiteView site) =>
        Write(json =>
        {
            json.WriteStartObject();
            foreach (var (index, paper) in site.Catalog.Papers.Index())
            {
                if (paper.Changes.Length > 1)
                    WriteChanges(json, paper, site.Link(index));
            }
            json.WriteEndObject();
        });

    private static void WriteChanges(Utf8JsonWriter json, Paper paper, PageLink link)
    {
        json.WriteStartArray(paper.Slug.Value);
        foreach (var change in paper.Changes.Where(change => change.Kind != ChangeKind.FirstSeen))
        {
            var row = ChangeRow.Of(link, change);
            json.WriteStartObject();
            json.WriteString("date", row.Date);
            json.WriteString("type", row.Kind);
            json.WriteString("text", row.Text);
            json.WriteString("file", row.File);
            if (row.Line is { } line)
                json.WriteNumber("line", line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

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
