using System.Text.Json;

namespace KnowledgeBase.Cli.Serving;

/// <summary>Where a built site says that it will stand.</summary>
internal static class PublishedAddress
{
    /// <summary>From <c>data/site.json</c>; null for a site without an address.</summary>
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
