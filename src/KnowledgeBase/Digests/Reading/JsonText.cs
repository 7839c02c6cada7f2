using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Digests.Reading;

/// <summary>Values of JSON as sources really write them.</summary>
internal static class JsonText
{
    /// <summary>The string at the reader, null for any other value (which is skipped).</summary>
    public static string? ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }
        return reader.GetString();
    }

    /// <summary>The whole number at the reader, null for any other value (which is skipped).</summary>
    public static int? ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        if (reader.TokenType == JsonTokenType.String && int.TryParse(ReadString(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return number;
        reader.Skip();
        return null;
    }

    /// <summary>Moves to the next property of the object at the reader and behind its name's colon.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader, out string name)
    {
        reader.Read();
        name = reader.TokenType == JsonTokenType.PropertyName ? ReadName(ref reader) : "";
        return reader.TokenType != JsonTokenType.EndObject && reader.Read();
    }

    private static string ReadName(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? "" : Encoding.UTF8.GetString(reader.ValueSpan);
}
