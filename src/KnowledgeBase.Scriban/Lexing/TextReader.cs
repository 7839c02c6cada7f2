using System.Globalization;
using System.Text;

namespace KnowledgeBase.Scriban.Lexing;

/// <summary>Quoted texts: <c>"…"</c> and <c>'…'</c> with escapes, <c>`…`</c> as it stands.</summary>
internal sealed class TextReader(SourceText source, ErrorList errors)
{
    private readonly string _text = source.Text;

    /// <summary>Reads the text whose opening quote is at the start; answers the place after its closing quote.</summary>
    public int Read(int start, out string value) =>
        _text[start] == '`' ? ReadVerbatim(start, out value) : ReadEscaped(start, out value);

    private int ReadVerbatim(int start, out string value)
    {
        var content = new StringBuilder();
        for (var at = start + 1; at < _text.Length; at++)
        {
            if (_text[at] != '`')
            {
                content.Append(_text[at]);
            }
            else if (at + 1 < _text.Length && _text[at + 1] == '`')
            {
                content.Append('`');
                at++;
            }
            else
            {
                value = content.ToString();
                return at + 1;
            }
        }

        return NotClosed(start, out value);
    }

    private int ReadEscaped(int start, out string value)
    {
        var content = new StringBuilder();
        for (var at = start + 1; at < _text.Length;)
        {
            if (_text[at] == _text[start])
            {
                value = content.ToString();
                return at + 1;
            }

            at = _text[at] == '\\' ? ReadEscape(at, content) : Take(at, content);
        }

        return NotClosed(start, out value);
    }

    private int Take(int at, StringBuilder content)
    {
        content.Append(_text[at]);
        return at + 1;
    }

    /// <summary>Reads one escape; answers the place after it.</summary>
    public int ReadEscape(int at, StringBuilder content)
    {
        var letter = at + 1 < _text.Length ? _text[at + 1] : '\0';
        switch (letter)
        {
            case 'u': return ReadCode(at, 4, content);
            case 'x': return ReadCode(at, 2, content);
            case '\n': return at + 2;
            case '\r': return at + 2 < _text.Length && _text[at + 2] == '\n' ? at + 3 : at + 2;
        }

        var index = "nrtbfv0\\'\"{".IndexOf(letter, StringComparison.Ordinal);
        if (index < 0) errors.Add(at, $"`\\{letter}` is not an escape; write `\\\\` for a backslash.");
        else content.Append("\n\r\t\b\f\v\0\\'\"{"[index]);
        return Math.Min(at + 2, _text.Length);
    }

    private int ReadCode(int at, int digits, StringBuilder content)
    {
        var start = at + 2;
        if (start + digits <= _text.Length && int.TryParse(
            _text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            content.Append((char)code);
            return start + digits;
        }

        errors.Add(at, $"`{_text[at..start]}` must be followed by {digits} hexadecimal digits.");
        return start;
    }

    private int NotClosed(int start, out string value)
    {
        errors.Add(start, $"This text is not closed: `{_text[start]}` was expected before the end of the template.");
        value = "";
        return _text.Length;
    }
}
