using System.Text.Json;

namespace KnowledgeBase.Cli.Serving;

/// <summary>The address at which a built site will be published.</summary>
internal static class PublishedAddress
{
    /// <summary>Read from <c>data/site.json</c>; null if the site has no address.</summary>
    public static Uri? Of(string output)
    {
        var file = Path.Combine(output, "data", "site.json");
        if (!File.Exists(file))
            return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.TryGetProperty("url", out var url) && url.GetString() is { } address
            ? new Uri(address)
            : null;
    }
}
