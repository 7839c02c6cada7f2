namespace KnowledgeBase.Scriban.Lexing;

internal enum TokenKind
{
    RawText,
    EnterCode,
    ExitCode,
    EndOfLine,
    Name,
    Local,
    Text,
    InterpolatedText,
    Number,
    Symbol,
    EndOfFile,
}

/// <summary>A piece of a template; <see cref="Payload"/> is what its spelling stands for.</summary>
/// <param name="Spaced">Whether white space stands before it: <c>x [1]</c> is a call, <c>x[1]</c> an index.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, object? Payload, bool Spaced)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    /// <summary>How messages call it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.EndOfLine => "the end of the line",
        TokenKind.RawText or TokenKind.ExitCode => "`}}`",
        _ => $"`{(Text.Length > 40 ? Text[..40] + "…" : Text)}`",
    };
}

/// <summary>The parts of an interpolated text: a <see cref="string"/>, or the tokens of one expression.</summary>
internal sealed record Interpolation(IReadOnlyList<object> Parts);
