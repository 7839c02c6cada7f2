using System.Globalization;
using System.Numerics;
using System.Text.Json;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Cli.Commands;

/// <summary>JSON as the model of a rendering.</summary>
internal static class JsonModel
{
    /// <exception cref="JsonException">The text is no JSON object, or nests deeper than 64 levels.</exception>
    public static HostObject Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? Members(document.RootElement)
            : throw new JsonException("A model is a JSON object.", null, 0, 0);
    }

    private static object? Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.Array => (object?[])[.. element.EnumerateArray().Select(Convert)],
        JsonValueKind.Object => Members(element),
        _ => null,
    };

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Of two members of one name the last counts.</summary>
    private static NamedValues Members(JsonElement element)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            members[member.Name] = Convert(member.Value);
        return new NamedValues(members);
    }
}
