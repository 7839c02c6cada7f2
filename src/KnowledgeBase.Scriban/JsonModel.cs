using System.Text.Json;
using KnowledgeBase.Scriban.Libraries;

namespace KnowledgeBase.Scriban;

/// <summary>JSON as the model of a rendering; like every value of the host it is read-only for templates.</summary>
public static class JsonModel
{
    /// <exception cref="JsonException">The text is not JSON, or nests deeper than 64 levels.</exception>
    public static Value Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Convert(document.RootElement);
    }

    private static Value Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => TextNumbers.Parse(element.GetRawText()),
        JsonValueKind.Array => Value.List([.. element.EnumerateArray().Select(Convert)]),
        JsonValueKind.Object => Members(element),
        _ => Value.Null,
    };

    /// <summary>Of two members of one name the last counts.</summary>
    private static Value Members(JsonElement element)
    {
        var members = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject()) members[member.Name] = Convert(member.Value);
        return Value.Object(members);
    }
}
