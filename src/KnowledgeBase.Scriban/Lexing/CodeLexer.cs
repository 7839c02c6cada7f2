namespace KnowledgeBase.Scriban.Lexing;

/// <summary>The tokens between <c>{{</c> and <c>}}</c>, or of one expression inside an interpolated text.</summary>
internal sealed class CodeLexer(SourceText source, ErrorList errors, List<Token> tokens, int depth = 0)
{
    // Longer symbols first, so that the first one that fits is the right one.
    private static readonly string[] Symbols =
    [
        "..<", "...", "//=", "==", "!=", "<=", ">=", "<<", ">>", "&&", "||", "|>", "??", "?!", "?.", "..", "//",
        "++", "--", "+=", "-=", "*=", "/=", "%=",
        "+", "-", "*", "/", "%", "<", ">", "=", "!", "|", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}", "@", "^",
        "&",
    ];

    private readonly string _text = source.Text;
    private int _at;
    private int _braces;

    /// <summary>Reads up to and including <c>}}</c>; answers where the text goes on and the white-space mark.</summary>
    public int Read(int start, out char mark)
    {
        mark = '\0';
        for (_at = start; ;)
        {
            var spaced = SkipSpace();
            if (_at >= _text.Length) return _text.Length;
            if (AtExit(out mark))
            {
                var length = mark == '\0' ? 2 : 3;
                Add(TokenKind.ExitCode, _at, _at + length, spaced);
                return _at + length;
            }

            ReadToken(spaced);
        }
    }

    /// <summary>Reads one expression up to its closing brace on the same line; answers where that stands.</summary>
    public int ReadInterpolated(int start)
    {
        for (_at = start; ;)
        {
            var spaced = SkipSpace();
            if (_at >= _text.Length || _text[_at] is '\n' or '\r')
            {
                errors.Add(start - 1, "The expression of this interpolated text is not closed on its line: `}` was expected.");
                return -1;
            }

            if (_text[_at] == '}' && _braces == 0) return _at;
            ReadToken(spaced);
        }
    }

    private bool AtExit(out char mark)
    {
        mark = '\0';
        if (Follows("}}")) return _braces == 0 || CountBraces() == _braces + 1;
        if (!Follows("-}}") && !Follows("~}}")) return false;
        mark = _text[_at];
        return true;
    }

    /// <summary>In <c>{a: {}}}}</c> the first braces close objects; one brace too many closes none of them.</summary>
    private int CountBraces()
    {
        var end = _at;
        while (end < _text.Length && _text[end] == '}') end++;
        return end - _at;
    }

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != '\n' && char.IsWhiteSpace(_text[_at])) _at++;
        return _at > start;
    }

    private void ReadToken(bool spaced)
    {
        var start = _at;
        var character = _text[_at];
        if (character is '\n' or ';') Finish(TokenKind.EndOfLine, start + 1, spaced);
        else if (character == '#') SkipComment();
        else if (char.IsAsciiLetter(character) || character == '_') Finish(TokenKind.Name, EndOfName(start), spaced);
        else if (character == '$' && IsInterpolated()) ReadInterpolation(spaced);
        else if (character == '$') Finish(TokenKind.Local, EndOfLocal(start), spaced);
        else if (char.IsAsciiDigit(character)) ReadNumber(spaced);
        else if (character is '"' or '\'' or '`') ReadText(spaced);
        else ReadSymbol(spaced);
    }

    private bool IsInterpolated() => _at + 1 < _text.Length && _text[_at + 1] is '"' or '\'';

    private int EndOfName(int start)
    {
        while (start < _text.Length && (char.IsAsciiLetterOrDigit(_text[start]) || _text[start] == '_')) start++;
        return start;
    }

    /// <summary><c>$</c>, <c>$$</c>, <c>$0</c> or <c>$name</c>.</summary>
    private int EndOfLocal(int start) => Follows("$$") ? start + 2 : EndOfName(start + 1);

    private void SkipComment()
    {
        if (Follows("##"))
        {
            var end = _text.IndexOf("##", _at + 2, StringComparison.Ordinal);
            var exit = _text.IndexOf("}}", _at + 2, StringComparison.Ordinal);
            if (end >= 0 && (exit < 0 || end < exit)) _at = end + 2;
            else _at = exit < 0 ? _text.Length : exit;
            return;
        }

        while (_at < _text.Length && _text[_at] != '\n' && !Follows("}}") && !Follows("-}}") && !Follows("~}}")) _at++;
    }

    private void ReadNumber(bool spaced)
    {
        var start = _at;
        var end = NumberReader.Read(_text, start, out var value);
        if (end < 0)
        {
            end = EndOfName(start);
            errors.Add(start, $"`{_text[start..end]}` is not a number.");
        }

        tokens.Add(new Token(TokenKind.Number, start, end, _text[start..end], value, spaced));
        _at = end;
    }

    private void ReadText(bool spaced)
    {
        var start = _at;
        var reader = new TextReader(source, errors);
        var end = reader.Read(start, out var value);
        tokens.Add(new Token(TokenKind.Text, start, end, _text[start..end], value, spaced));
        _at = end;
    }

    private void ReadInterpolation(bool spaced)
    {
        var start = _at;
        var end = new InterpolationReader(source, errors, depth + 1).Read(start, out var parts);
        tokens.Add(new Token(TokenKind.InterpolatedText, start, end, _text[start..end], parts, spaced));
        _at = end;
    }

    private void ReadSymbol(bool spaced)
    {
        foreach (var symbol in Symbols)
        {
            if (!Follows(symbol)) continue;
            if (symbol == "{") _braces++;
            if (symbol == "}") _braces = Math.Max(0, _braces - 1);
            tokens.Add(new Token(TokenKind.Symbol, _at, _at + symbol.Length, symbol, null, spaced));
            _at += symbol.Length;
            return;
        }

        errors.Add(_at, $"The character `{_text[_at]}` has no meaning in code.");
        _at++;
    }

    private bool Follows(string symbol) =>
        string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0;

    private void Finish(TokenKind kind, int end, bool spaced)
    {
        Add(kind, _at, end, spaced);
        _at = end;
    }

    private void Add(TokenKind kind, int start, int end, bool spaced) =>
        tokens.Add(new Token(kind, start, end, _text[start..end], null, spaced));
}
