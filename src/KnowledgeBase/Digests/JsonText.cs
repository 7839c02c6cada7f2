using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Digests;

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
        return reader.ValueIsEscaped && HasSurrogates(reader.ValueSpan) ? Unescape(reader.ValueSpan) : reader.GetString();
    }

    /// <inheritdoc cref="ReadString"/>
    public static string StringOf(JsonElement value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        return ReadString(ref reader) ?? "";
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

    private static bool HasSurrogates(ReadOnlySpan<byte> escaped) =>
        escaped.IndexOf("\\ud"u8) >= 0 || escaped.IndexOf("\\uD"u8) >= 0;

    /// <summary>As the reader's own, but half a surrogate pair becomes U+FFFD and not an exception.</summary>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = Encoding.UTF8.GetString(escaped);
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }
            index++;
            if (text[index] == 'u')
                plain.Append((char)int.Parse(text.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            else
                plain.Append(text[index] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            index += text[index] == 'u' ? 4 : 0;
        }
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain.ToString()));
    }
}
