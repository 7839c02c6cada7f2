using KnowledgeBase.Scriban.Lexing;

namespace KnowledgeBase.Scriban.Parsing;

/// <summary>The tokens of a template, one by one; inside brackets the ends of lines are passed over.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens, SourceText source, ErrorList errors)
{
    private int _at;
    private int _brackets;

    public SourceText Source { get; } = source;

    public ErrorList Errors { get; } = errors;

    public Token Current
    {
        get
        {
            while (_brackets > 0 && IsLineBreak(tokens[_at])) _at++;
            return tokens[_at];
        }
    }

    public Token Peek(int distance = 1) => tokens[Math.Min(_at + distance, tokens.Count - 1)];

    public Place Here => new(Source, Current.Start);

    public Token Next()
    {
        var token = Current;
        if (_at < tokens.Count - 1) _at++;
        return token;
    }

    public bool Accept(string symbol)
    {
        if (!Current.Is(symbol)) return false;
        Next();
        return true;
    }

    /// <summary>Reads the symbol, or reports what stands in its place and reads nothing.</summary>
    public void Expect(string symbol, string within)
    {
        if (!Accept(symbol)) Error($"{Current.Shown} was found where `{symbol}` was expected in {within}.");
    }

    public void OpenBracket() => _brackets++;

    public void CloseBracket() => _brackets--;

    /// <summary>Passes over line ends when the next line goes on with a pipe.</summary>
    public bool AcceptPipe()
    {
        var distance = 0;
        while (IsLineBreak(Peek(distance))) distance++;
        if (!Peek(distance).Is("|") && !Peek(distance).Is("|>")) return false;
        _at += distance + 1;
        while (IsLineBreak(tokens[_at])) _at++;
        return true;
    }

    public void Error(string message) => Errors.Add(Current.Start, message);

    /// <summary>Goes to the end of the statement: after an error its rest would only raise more.</summary>
    public void SkipStatement()
    {
        while (Current.Kind is not (TokenKind.EndOfLine or TokenKind.ExitCode or TokenKind.EndOfFile)) Next();
    }

    private static bool IsLineBreak(Token token) => token is { Kind: TokenKind.EndOfLine, Text: "\n" };
}
