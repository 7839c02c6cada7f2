namespace KnowledgeBase.Scriban.Lexing;

/// <summary>Cuts a template into raw text and the tokens of its code; white-space control is done here.</summary>
internal sealed class Lexer(SourceText source, ErrorList errors)
{
    private readonly List<Token> _tokens = [];
    private readonly string _text = source.Text;
    private Trim _pendingTrim;
    private int _at;

    private enum Trim
    {
        None,
        Line,
        All,
    }

    public static List<Token> Read(SourceText source, ErrorList errors) => new Lexer(source, errors).ReadTemplate();

    private List<Token> ReadTemplate()
    {
        while (_at < _text.Length) ReadTextAndCode();
        Add(TokenKind.EndOfFile, _text.Length, _text.Length, "", false);
        return _tokens;
    }

    /// <summary>Raw text up to the next opening, then what that opens: code, or text that only looks like code.</summary>
    private void ReadTextAndCode()
    {
        var open = _text.IndexOf('{', _at);
        while (open >= 0 && !IsCode(open) && EscapeLevel(open) == 0) open = _text.IndexOf('{', open + 1);
        if (open < 0)
        {
            AddRawText(_text.Length, Trim.None);
            _at = _text.Length;
            return;
        }

        var escapes = EscapeLevel(open);
        var after = open + 2 + escapes;
        var trim = after < _text.Length && _text[after] is '-' or '~' ? TrimOf(_text[after]) : Trim.None;
        AddRawText(open, trim);
        _at = trim == Trim.None ? after : after + 1;
        if (escapes > 0) ReadEscaped(escapes);
        else ReadCode(open);
    }

    private bool IsCode(int at) => at + 1 < _text.Length && _text[at + 1] == '{';

    /// <summary>The number of <c>%</c> in <c>{%%{</c>; 0 where no escape block begins.</summary>
    private int EscapeLevel(int at)
    {
        var end = at + 1;
        while (end < _text.Length && _text[end] == '%') end++;
        return end > at + 1 && end < _text.Length && _text[end] == '{' ? end - at - 1 : 0;
    }

    private static Trim TrimOf(char mark) => mark == '-' ? Trim.All : Trim.Line;

    private void ReadEscaped(int level)
    {
        var close = "}" + new string('%', level) + "}";
        var end = _text.IndexOf(close, _at, StringComparison.Ordinal);
        if (end < 0)
        {
            errors.Add(_at, $"The escape block is not closed: `{close}` was expected before the end of the template.");
            end = _text.Length;
        }

        var marked = end > _at && end < _text.Length && _text[end - 1] is '-' or '~';
        var trim = marked ? TrimOf(_text[end - 1]) : Trim.None;
        AddRawText(marked ? end - 1 : end, Trim.None);
        _pendingTrim = trim;
        _at = Math.Min(_text.Length, end + close.Length);
    }

    private void AddRawText(int end, Trim trimEnd)
    {
        var start = _pendingTrim switch
        {
            Trim.All => SkipAllSpace(_at, end),
            Trim.Line => SkipLine(_at, end),
            _ => _at,
        };
        _pendingTrim = Trim.None;
        while (trimEnd != Trim.None && end > start && IsTrimmed(_text[end - 1], trimEnd)) end--;
        if (end > start) Add(TokenKind.RawText, start, end, _text[start..end], false);
    }

    private static bool IsTrimmed(char character, Trim trim) =>
        trim == Trim.All ? char.IsWhiteSpace(character) : character is ' ' or '\t' or '\r';

    private int SkipAllSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        return start;
    }

    private int SkipLine(int start, int end)
    {
        while (start < end && _text[start] is ' ' or '\t' or '\r') start++;
        return start < end && _text[start] == '\n' ? start + 1 : start;
    }

    private void ReadCode(int open)
    {
        _tokens.Add(new Token(TokenKind.EnterCode, open, _at, "{{", Indent(), false));
        var code = new CodeLexer(source, errors, _tokens);
        _at = code.Read(_at, out var mark);
        _pendingTrim = mark switch { '-' => Trim.All, '~' => Trim.Line, _ => Trim.None };
    }

    /// <summary>The white space before an opening that stands alone on its line: what it prints is indented by it.</summary>
    private string Indent()
    {
        if (_tokens.Count == 0 || _tokens[^1].Kind != TokenKind.RawText) return "";
        var end = _tokens[^1].End;
        var start = end;
        while (start > 0 && _text[start - 1] != '\n' && char.IsWhiteSpace(_text[start - 1])) start--;
        return start == 0 || _text[start - 1] == '\n' ? _text[start..end] : "";
    }

    private void Add(TokenKind kind, int start, int end, string text, bool spaced) =>
        _tokens.Add(new Token(kind, start, end, text, null, spaced));
}
