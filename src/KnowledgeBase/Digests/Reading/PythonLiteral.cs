using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Digests.Reading;

/// <summary>
/// A value as Python prints it, made JSON: some archives hold <c>{'id': '2412.07730', 'hidden': False}</c> as a text.
/// Read in one pass, to a bounded depth.
/// </summary>
internal sealed class PythonLiteral
{
    /// <summary>As far as JSON is read.</summary>
    private const int DeepestNesting = 60;

    private readonly string _text;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;
    private int _at;

    private PythonLiteral(string text)
    {
        _text = text;
        _writer = new Utf8JsonWriter(_json);
    }

    /// <summary>Null where the text is no such value.</summary>
    public static ReadOnlyMemory<byte>? ToJson(string text)
    {
        var literal = new PythonLiteral(text);
        using (literal._writer)
        {
            if (!literal.Value(0) || literal.Next() != '\0')
                return null;
            literal._writer.Flush();
        }
        return literal._json.WrittenMemory;
    }

    private bool Value(int depth)
    {
        switch (Next())
        {
            case '{' when depth < DeepestNesting:
                return IsMap() ? Map(depth) : List('}', depth);
            case '[' when depth < DeepestNesting:
                return List(']', depth);
            case '(' when depth < DeepestNesting:
                return List(')', depth);
            case '\'' or '"':
                return Text(isName: false);
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return Number();
            default:
                return Word(depth);
        }
    }

    /// <summary>The next character that is no white space; NUL at the end.</summary>
    private char Next()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Take(char expected)
    {
        if (Next() != expected)
            return false;
        _at++;
        return true;
    }

    /// <summary>A set is written with the same braces; only dictionaries and empty ones begin so here.</summary>
    private bool IsMap()
    {
        var next = _text.AsSpan(_at + 1).TrimStart();
        return next is ['\'' or '"' or '}', ..];
    }

    private bool Map(int depth)
    {
        _at++;
        _writer.WriteStartObject();
        while (!Take('}'))
        {
            if (Next() is not ('\'' or '"') || !Text(isName: true) || !Take(':') || !Value(depth + 1))
                return false;
            if (!Take(',') && Next() != '}')
                return false;
        }
        _writer.WriteEndObject();
        return true;
    }

    private bool List(char close, int depth)
    {
        _at++;
        _writer.WriteStartArray();
        while (!Take(close))
        {
            if (!Value(depth + 1) || (!Take(',') && Next() != close))
                return false;
        }
        _writer.WriteEndArray();
        return true;
    }

    /// <summary>
    /// <c>None</c>, <c>True</c>, or a call: the arguments of <c>datetime.datetime(2024, 12, 11)</c> are its value.
    /// </summary>
    private bool Word(int depth)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.'))
            _at++;
        var word = _text.AsSpan(start, _at - start);
        if (word.IsEmpty || depth >= DeepestNesting)
            return false;
        if (Next() == '(')
            return List(')', depth);
        if (Next() == '=')
        {
            _at++;
            return Value(depth + 1);
        }
        if (word is "True" or "False" or "true" or "false")
            _writer.WriteBooleanValue(word[0] is 'T' or 't');
        else
            _writer.WriteNullValue();
        return word
                is "True"
                    or "False"
                    or "true"
                    or "false"
                    or "None"
                    or "null"
                    or "nan"
                    or "NaN"
                    or "inf"
                    or "Infinity"
            || word.Contains('.');
    }

    private bool Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '-' or '+' or '_'))
            _at++;
        var number = _text.AsSpan(start, _at - start);
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            _writer.WriteNumberValue(whole);
        else if (
            double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real)
        )
            _writer.WriteNumberValue(real);
        else
            _writer.WriteNullValue();
        return true;
    }

    /// <param name="isName">The name of a field, not its value.</param>
    private bool Text(bool isName)
    {
        var quote = _text[_at++];
        var plain = new StringBuilder();
        while (_at < _text.Length && _text[_at] != quote)
        {
            if (_text[_at] != '\\')
                plain.Append(_text[_at++]);
            else if (!Escape(plain))
                return false;
        }
        if (_at == _text.Length)
            return false;
        _at++;
        // Halves of surrogate pairs become U+FFFD on the way to UTF-8.
        var bytes = Encoding.UTF8.GetBytes(plain.ToString());
        if (isName)
            _writer.WritePropertyName(bytes);
        else
            _writer.WriteStringValue(bytes);
        return true;
    }

    private bool Escape(StringBuilder plain)
    {
        var kind = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        _at += 2;
        var digits = kind switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0)
            return Code(plain, digits);
        plain.Append(
            kind switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'a' or 'b' or 'f' or 'v' or '0' => ' ',
                _ => kind,
            }
        );
        return kind != '\0';
    }

    private bool Code(StringBuilder plain, int digits)
    {
        if (
            _at + digits > _text.Length
            || !int.TryParse(
                _text.AsSpan(_at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
            return false;
        _at += digits;
        // JSON and Python write some characters as two halves.
        if (digits == 4)
            plain.Append((char)code);
        else
            plain.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        return true;
    }
}

/// <summary>A text that holds an object, as some archives write their items.</summary>
internal static class StringifiedObject
{
    /// <summary>The object in a text; null where there is none. To be disposed of.</summary>
    public static JsonDocument? Parse(string? text)
    {
        if (text is null || text.AsSpan().TrimStart() is not ['{', .. var inner])
            return null;
        return ParseAny(text, isJson: inner.TrimStart() is ['"', ..]);
    }

    /// <summary>The list of texts in a text; null where there is none. To be disposed of.</summary>
    public static JsonDocument? ParseList(string text) =>
        text.AsSpan().TrimStart() is ['[', .. var inner] && inner.TrimStart() is ['\'' or '"', ..]
            ? ParseAny(text, isJson: inner.TrimStart() is ['"', ..])
            : null;

    private static JsonDocument? ParseAny(string text, bool isJson)
    {
        try
        {
            if (isJson && TryJson(text) is { } json)
                return json;
            return PythonLiteral.ToJson(text) is { } literal ? JsonDocument.Parse(literal) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonDocument? TryJson(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
