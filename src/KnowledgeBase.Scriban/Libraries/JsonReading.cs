using System.Text.Json;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>object.from_json</c>; the reader of the platform limits how deep JSON nests.</summary>
internal static class JsonReading
{
    public static Value Read(string json, RenderState state)
    {
        state.Charge(json.Length);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Convert(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new TemplateFault($"The text is not JSON: {fault.Message}");
        }
    }

    private static Value Convert(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.Number: return TextNumbers.Parse(element.GetRawText());
            case JsonValueKind.Array: return Value.Of(new TemplateList(element.EnumerateArray().Select(Convert)));
            case JsonValueKind.Object:
                var made = new TemplateObject();
                foreach (var member in element.EnumerateObject()) made.TrySet(member.Name, Convert(member.Value));
                return Value.Of(made);
            default: return Value.Null;
        }
    }
}
