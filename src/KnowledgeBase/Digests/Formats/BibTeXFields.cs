using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Reads the fields of one block: values in braces or quotes, numbers and string names, joined by #.</summary>
internal sealed partial class BibTeXFields(BibTeXBlock block, BibTeXStrings strings, FaultList faults)
{
    private const string NameEnds = "=,{}\"#";

    private readonly string _text = block.Body;
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private int _index;
    private int _line = block.At.Line;
    private int _lineFrom;

    /// <summary>The citation key; empty where it is missing, and for <c>@string</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The value with its LaTeX, null where it is absent or blank. The first one wins.</summary>
    public string? this[string name]
    {
        get
        {
            var value = _fields.GetValueOrDefault(name);
            return string.IsNullOrWhiteSpace(value) ? null : value;
        }
    }

    public SourceLocation At => block.At;

    /// <summary>Of the entry, in lower case: <c>inproceedings</c>.</summary>
    public string Type => block.Type;

    /// <summary>Takes a field over from another entry, unless this one has it.</summary>
    public void Inherit(string name, string value) => _fields.TryAdd(name, value);

    public IEnumerable<KeyValuePair<string, string>> All => _fields;

    public BibTeXFields ReadEntry()
    {
        SkipSpaces();
        var offset = _text.AsSpan(_index).IndexOfAny(',', '=');
        var end = offset < 0 ? -1 : _index + offset;
        if (end < 0 || _text[end] == ',')
        {
            Key = OneLine.Fold(end < 0 ? _text[_index..] : _text[_index..end]);
            _index = end < 0 ? _text.Length : end + 1;
        }
        return ReadFields();
    }

    public BibTeXFields ReadFields()
    {
        while (SkipSeparators())
            ReadField();
        return this;
    }

    private bool SkipSeparators()
    {
        SkipSpaces();
        while (_index < _text.Length && _text[_index] == ',')
        {
            _index++;
            SkipSpaces();
        }
        return _index < _text.Length;
    }

    private void ReadField()
    {
        var start = _index;
        while (!IsNameEnd())
            _index++;
        var name = OneLine.Fold(_text[start.._index]);
        if (_index == _text.Length || _text[_index] != '=' || name.Length == 0)
        {
            SkipToComma();
            faults.Add(DigestFaults.UnreadableField(Locate(start), _text[start.._index], Key));
            return;
        }
        _index++;
        if (ReadValue(Locate(start)) is { } value)
            _fields.TryAdd(name, value);
        SkipSpaces();
        if (FieldStart().IsMatch(_text, _index))
            return; // The comma is missing.
        var rest = _index;
        SkipToComma();
        if (_text.AsSpan(rest, _index - rest).Trim().Length > 0)
            faults.Add(DigestFaults.UnreadableField(Locate(rest), _text[rest.._index], Key));
    }

    private string? ReadValue(SourceLocation at)
    {
        var value = new StringBuilder();
        while (true)
        {
            SkipSpaces();
            var part =
                _index == _text.Length
                    ? null
                    : _text[_index] switch
                    {
                        '{' => Delimited('}'),
                        '"' => Delimited('"'),
                        _ => Named(at),
                    };
            if (part is null)
                return value.Length > 0 ? value.ToString() : null;
            value.Append(part);
            SkipSpaces();
            if (_index == _text.Length || _text[_index] != '#')
                return value.ToString();
            _index++;
        }
    }

    /// <summary>The text up to the closing delimiter at depth zero; all that is left where it is missing.</summary>
    private string Delimited(char closing)
    {
        var start = ++_index;
        for (var depth = 0; _index < _text.Length; _index++)
        {
            if (depth == 0 && _text[_index] == closing)
                return _text[start.._index++];
            depth += _text[_index] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
        return _text[start..];
    }

    private string? Named(SourceLocation at)
    {
        var start = _index;
        while (!IsNameEnd() && !char.IsWhiteSpace(_text[_index]))
            _index++;
        var name = _text[start.._index];
        if (name.Length == 0)
            return null;
        if (name.All(char.IsAsciiDigit))
            return name;
        if (strings.TryExpand(name, out var value))
        {
            if (value is null)
                faults.Add(DigestFaults.ExpandedTooFar(at, name));
            return value ?? "";
        }
        if (MonthNames.IsMacro(name))
            return name;
        if (JournalMacros.Title(name) is { } journal)
            return journal;
        faults.Add(DigestFaults.UnknownString(at, name));
        return name;
    }

    private bool IsNameEnd() => _index == _text.Length || NameEnds.Contains(_text[_index], StringComparison.Ordinal);

    /// <summary>Also comments of biber, which end with their line.</summary>
    private void SkipSpaces()
    {
        while (_index < _text.Length && (char.IsWhiteSpace(_text[_index]) || _text[_index] == '%'))
        {
            var length = _text[_index] == '%' ? _text.AsSpan(_index).IndexOf('\n') : 1;
            _index = length < 0 ? _text.Length : _index + length;
        }
    }

    private void SkipToComma()
    {
        for (var depth = 0; _index < _text.Length; _index++)
        {
            if (depth == 0 && _text[_index] == ',')
                return;
            depth += _text[_index] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }
    }

    /// <param name="index">Not before the one that was asked for last: no line is counted twice.</param>
    private SourceLocation Locate(int index)
    {
        _line += _text.AsSpan(_lineFrom, index - _lineFrom).Count('\n');
        _lineFrom = index;
        return block.At with { Line = _line, Column = 0 };
    }

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9_:+-]*\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex FieldStart();
}
