using System.Globalization;
using System.Numerics;
using System.Text.Json;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Cli.Commands;

/// <summary>Reads JSON as the model of a template.</summary>
internal static class JsonModel
{
    /// <exception cref="JsonException">
    /// The text is not a JSON object, or is nested more than 64 levels deep.
    /// </exception>
    public static HostObject Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? Members(document.RootElement)
            : throw new JsonException("A model must be a JSON object.", null, 0, 0);
    }

    private static object? Convert(JsonElement element) =>
        element.ValueKind switch
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

    /// <summary>Of several members with the same name, the last one counts.</summary>
    private static NamedValues Members(JsonElement element)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            members[member.Name] = Convert(member.Value);
        return new NamedValues(members);
    }
}
