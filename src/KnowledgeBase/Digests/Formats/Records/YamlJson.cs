using System.Buffers;
using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// One YAML document as JSON. Works on the parser's events, because the library's own document model recurses without
/// a limit. All scalars are texts: 2401.10000 is an identifier and no number.
/// </summary>
internal sealed class YamlJson
{
    private const int DeepestNesting = 32;

    private readonly Parser _events;
    private readonly Utf8JsonWriter _json;

    private YamlJson(string yaml, IBufferWriter<byte> json)
    {
        _events = new Parser(new StringReader(yaml));
        _json = new Utf8JsonWriter(json);
    }

    /// <summary>Null where the text is no YAML, nests too deeply or refers to other parts of it.</summary>
    public static JsonDocument? Parse(string yaml)
    {
        var json = new ArrayBufferWriter<byte>();
        try
        {
            var reader = new YamlJson(WithoutControls(yaml), json);
            using (reader._json)
            {
                if (!reader.Document())
                    return null;
            }
            return JsonDocument.Parse(json.WrittenMemory);
        }
        catch (Exception exception)
            when (exception
                    is YamlException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or OverflowException
            )
        {
            // The parser fails in these ways on some texts, such as a plain one that runs on into another value.
            return null;
        }
    }

    private static string WithoutControls(string yaml)
    {
        var plain = new StringBuilder(yaml.Length);
        foreach (var character in yaml)
            plain.Append(char.IsControl(character) && character is not ('\n' or '\t') ? ' ' : character);
        return plain.ToString();
    }

    private bool Document()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _))
        {
            _json.WriteNullValue();
            return true;
        }
        if (!Value(0))
            return false;
        _events.Consume<DocumentEnd>();
        return _events.Current is StreamEnd;
    }

    private bool Value(int depth)
    {
        var node = _events.Current;
        if (depth > DeepestNesting || node is not (Scalar or SequenceStart or MappingStart))
            return false;
        _events.MoveNext();
        return node switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => List(depth),
            _ => Map(depth),
        };
    }

    private bool Text(Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && scalar.Value is "" or "~" or "null" or "Null" or "NULL")
            _json.WriteNullValue();
        else if (isPlain && scalar.Value is "true" or "false" or "True" or "False")
            _json.WriteBooleanValue(scalar.Value[0] is 't' or 'T');
        else
            _json.WriteStringValue(Encoding.UTF8.GetBytes(scalar.Value));
        return true;
    }

    private bool List(int depth)
    {
        _json.WriteStartArray();
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            if (!Value(depth + 1))
                return false;
        }
        _json.WriteEndArray();
        return true;
    }

    private bool Map(int depth)
    {
        _json.WriteStartObject();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            if (!_events.TryConsume<Scalar>(out var key))
                return false;
            _json.WritePropertyName(Encoding.UTF8.GetBytes(key.Value));
            if (!Value(depth + 1))
                return false;
        }
        _json.WriteEndObject();
        return true;
    }
}
