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
    private static readonly SiteIcon[] Icons = [new("favicon.png", "image/png"), new("favicon.svg", "image/svg+xml")];

    /// <summary>Null where the theme has none.</summary>
    public static SiteIcon? IconOf(Theme theme) =>
        Icons.FirstOrDefault(icon => theme.Files.Any(file => file.Path == icon.Path));

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
            if (IconOf(theme) is { } icon)
                WriteIcon(json, icon);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return new SiteFile(PageUrls.Manifest, output.WrittenMemory);
    }

    private static void WriteIcon(Utf8JsonWriter json, SiteIcon icon)
    {
        json.WriteStartArray("icons");
        json.WriteStartObject();
        json.WriteString("src", icon.Path);
        json.WriteString("type", icon.Type);
        json.WriteString("sizes", "any");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

/// <summary>The site's picture in lists of sites and searches.</summary>
/// <param name="Path">Relative to the site.</param>
internal sealed record SiteIcon(string Path, string Type);
