using System.Text;
using System.Text.Json;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>object.to_json</c></summary>
internal sealed class JsonWriting
{
    private const int MostDepth = 30;
    private readonly RenderState _state;
    private readonly Utf8JsonWriter _writer;
    private int _depth;

    private JsonWriting(RenderState state, Utf8JsonWriter writer) => (_state, _writer) = (state, writer);

    public static string Write(in Value value, RenderState state)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) new JsonWriting(state, writer).Append(value);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void Append(in Value value)
    {
        if (++_depth > MostDepth)
            throw new TemplateFault($"The value nests deeper than {MostDepth} levels, or contains itself: it has no JSON.");
        _state.Charge(1);
        switch (value.Kind)
        {
            case ValueKind.Null: _writer.WriteNullValue(); break;
            case ValueKind.Boolean: _writer.WriteBooleanValue(value.IsTrue); break;
            case ValueKind.Integer: _writer.WriteNumberValue(value.Bits); break;
            case ValueKind.Real: AppendReal(value.AsDouble()); break;
            case ValueKind.Decimal: _writer.WriteNumberValue(value.AsDecimal()); break;
            case ValueKind.BigInteger: _writer.WriteRawValue(value.AsText()); break;
            case ValueKind.Date: _writer.WriteStringValue(value.AsDate()); break;
            case ValueKind.List: AppendList(value); break;
            case ValueKind.Object: AppendObject(value); break;
            case ValueKind.Function: throw new TemplateFault("A function has no JSON.");
            default: AppendText(value.AsText()); break;
        }

        _depth--;
    }

    private void AppendReal(double number)
    {
        if (!double.IsFinite(number)) throw new TemplateFault("Infinity and NaN have no JSON.");
        _writer.WriteNumberValue(number);
    }

    private void AppendText(string text)
    {
        _state.Charge(text.Length);
        _writer.WriteStringValue(text);
    }

    private void AppendList(in Value list)
    {
        _writer.WriteStartArray();
        foreach (var item in list.Items()) Append(item);
        _writer.WriteEndArray();
    }

    private void AppendObject(in Value value)
    {
        _writer.WriteStartObject();
        foreach (var (name, member) in value.Members())
        {
            if (member.Kind == ValueKind.Function) continue;
            _writer.WritePropertyName(name);
            Append(member);
        }

        _writer.WriteEndObject();
    }
}
