using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Digests.Formats;

/// <summary>One <c>@type{…}</c> as it stands in the file.</summary>
/// <param name="Type">In lower case.</param>
/// <param name="Body">What stands between the delimiters.</param>
internal readonly record struct BibTeXBlock(string Type, string Body, SourceLocation At);

/// <summary>
/// Cuts a BibTeX file into blocks, one in memory at a time. A block that is never closed ends where the next one
/// begins a line, so that it costs only itself. Text between blocks is BibTeX's own comment; only pieces of a damaged
/// entry are named.
/// </summary>
internal sealed partial class BibTeXScanner(string path, LineReader lines, FaultList faults)
{
    /// <summary>In characters; an entry that is longer was never closed.</summary>
    private const int LongestBlock = 1 << 22;

    private readonly StringBuilder _body = new();
    private string _line = "";
    private int _number;
    private int _column;
    private int _strayFrom;
    private int _strayLines;
    private string _stray = "";
    private int _depth;
    private bool _isQuoted;
    private char _last;
    private int _textLine;

    public bool TryRead(out BibTeXBlock block)
    {
        while (FindStart() is { } start)
        {
            var at = new SourceLocation(path, _number, start.Index + 1);
            _column = start.Index + start.Length;
            var body = ReadBody(start.Value[^1] == '{');
            if (body is null)
            {
                faults.Add(DigestFaults.UnclosedEntry(at, start.Value, Math.Max(1, _number - at.Line)));
                continue;
            }
            block = new BibTeXBlock(start.Groups["type"].Value.ToLowerInvariant(), body, at);
            return true;
        }
        block = default;
        return false;
    }

    /// <summary>Moves to the next block; text on the way is named unless it is a comment.</summary>
    private Match? FindStart()
    {
        while (true)
        {
            var rest = _line.AsSpan(_column);
            var match = rest.TrimStart().StartsWith("%") ? Match.Empty : Start().Match(_line, _column);
            NoteStray(match.Success ? rest[..(match.Index - _column)] : rest);
            if (match.Success || !NextLine())
            {
                ReportStray();
                return match.Success ? match : null;
            }
        }
    }

    private string? ReadBody(bool isBraced)
    {
        _body.Clear();
        _depth = 0;
        _isQuoted = false;
        _last = ',';
        var firstLine = _number;
        while (true)
        {
            for (; _column < _line.Length; _column++)
            {
                var character = _line[_column];
                if (IsComment(character))
                    break;
                if (IsEnd(character, isBraced))
                {
                    _column++;
                    return isBraced == (character == '}') ? _body.ToString() : null;
                }
                _body.Append(character);
            }
            if (_body.Length > LongestBlock || !NextLine() || (_number > firstLine && LineStart().IsMatch(_line)))
                return null;
            _body.Append('\n');
        }
    }

    /// <summary>Follows braces and quotes. A parenthesis within them is text, also where one ends the entry.</summary>
    private bool IsEnd(char character, bool isBraced)
    {
        _depth += character switch
        {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if (_depth == 0 && character == '"')
            _isQuoted = !_isQuoted && _last is '=' or '#';
        if (!char.IsWhiteSpace(character))
            _last = character;
        return _depth < 0 || (_depth == 0 && character == ')' && !isBraced && !_isQuoted);
    }

    /// <summary>
    /// Biber reads a comment from <c>%</c> between fields to the line's end. Where that would leave the entry open, it
    /// is none.
    /// </summary>
    private bool IsComment(char character)
    {
        if (character != '%' || _depth > 0 || _isQuoted || _textLine == _number)
            return false;
        var isApart = _column == 0 || char.IsWhiteSpace(_line[_column - 1]) || _line[_column - 1] is ',' or '{';
        var rest = _line.AsSpan(_column);
        if (isApart && rest.Count('{') >= rest.Count('}'))
            return true;
        _textLine = _number; // No line is counted twice.
        return false;
    }

    private bool NextLine()
    {
        _column = 0;
        var isRead = lines.TryRead(out var line);
        _line = isRead ? line.Text : "";
        _number = isRead ? line.Number : _number;
        return isRead;
    }

    private void NoteStray(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim([' ', '\t', ',', '\uFEFF']);
        if (trimmed.Length == 0 || trimmed[0] == '%' || !trimmed.ContainsAny('{', '}'))
            return;
        if (_strayLines == 0)
        {
            _strayFrom = _number;
            _stray = trimmed.ToString();
        }
        _strayLines++;
    }

    private void ReportStray()
    {
        if (_strayLines > 0)
            faults.Add(DigestFaults.OutsideEntries(new SourceLocation(path, _strayFrom), _stray, _strayLines));
        _strayLines = 0;
    }

    [GeneratedRegex(@"(?<![\w.])@\s*(?<type>[A-Za-z]+)\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^@(?:(?i:string|preamble|comment)\s*[{(]|[A-Za-z]+\s*[{(]\s*[^\s,={}]*\s*,)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LineStart();
}
