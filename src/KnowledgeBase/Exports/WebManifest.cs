using System.Buffers;
using System.Text.Json;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// What a device is told that keeps the site among its applications. Colours are the pages' own, one for each scheme.
/// Source: w3.org/TR/appmanifest.
/// </summary>
internal static class WebManifest
{
    /// <summary>The theme's own icon is drawn; one of somebody else's may be a picture, and comes first.</summary>
    private static readonly (string Path, string Type)[] Icons =
    [
        ("favicon.png", "image/png"),
        ("favicon.svg", "image/svg+xml"),
    ];

    public static SiteFile Of(SiteModel site, Theme theme)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, PaperData.Plain with { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Title);
            json.WriteString("description", site.Description);
            json.WriteString("lang", site.Language);
            json.WriteString("start_url", PageUrls.Home);
            json.WriteString("scope", ".");
            json.WriteString("display", "minimal-ui");
            if (Icons.Where(icon => theme.Files.Any(file => file.Path == icon.Path)).ToArray() is [var first, ..])
                WriteIcon(json, first.Path, first.Type);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return new SiteFile(PageUrls.Manifest, output.WrittenMemory);
    }

    private static void WriteIcon(Utf8JsonWriter json, string path, string type)
    {
        json.WriteStartArray("icons");
        json.WriteStartObject();
        json.WriteString("src", path);
        json.WriteString("type", type);
        json.WriteString("sizes", "any");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
