using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>The fields of a record that a format without objects states one by one.</summary>
internal sealed class RecordDraft
{
    private readonly Dictionary<string, List<StringBuilder>> _fields = new(StringComparer.Ordinal);

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>A field, or one more value of it.</summary>
    public void Add(string name, string value)
    {
        if (_fields.TryGetValue(name, out var values))
            values.Add(new StringBuilder(value));
        else
            _fields.Add(name, [new StringBuilder(value)]);
    }

    /// <summary>More of the last value of this field.</summary>
    public void Append(string name, string text)
    {
        if (_fields.TryGetValue(name, out var values))
            values[^1].Append(' ').Append(text);
        else
            Add(name, text);
    }

    public void Remove(string name) => _fields.Remove(name);

    public string? First(string name) => _fields.TryGetValue(name, out var values) ? values[0].ToString() : null;

    public string? Last(string name) => _fields.TryGetValue(name, out var values) ? values[^1].ToString() : null;

    /// <summary>As an object of JSON; to be disposed of.</summary>
    public JsonDocument ToJson()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in _fields)
            {
                writer.WritePropertyName(Utf8(name));
                Write(writer, values);
            }
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(json.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter writer, List<StringBuilder> values)
    {
        if (values is [var single])
        {
            writer.WriteStringValue(Utf8(single.ToString()));
            return;
        }
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteStringValue(Utf8(value.ToString()));
        writer.WriteEndArray();
    }

    /// <summary>Halves of surrogate pairs become U+FFFD.</summary>
    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
