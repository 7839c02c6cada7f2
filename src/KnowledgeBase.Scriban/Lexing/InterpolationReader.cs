using System.Text;

namespace KnowledgeBase.Scriban.Lexing;

/// <summary>Interpolated texts: <c>$"one {expression} two"</c>; <c>\{</c> is a brace.</summary>
internal sealed class InterpolationReader(SourceText source, ErrorList errors, int depth)
{
    // Interpolated texts nest by recursion of the lexer; nobody writes more than two or three.
    private const int MostDepth = 32;

    private readonly string _text = source.Text;
    private readonly List<object> _parts = [];
    private readonly StringBuilder _literal = new();

    public int Read(int start, out Interpolation interpolation)
    {
        interpolation = new Interpolation(_parts);
        if (depth > MostDepth)
        {
            errors.Add(start, $"Interpolated texts nest deeper than {MostDepth}.");
            return _text.Length;
        }

        var quote = _text[start + 1];
        for (var at = start + 2; at >= 0 && at < _text.Length;)
        {
            if (_text[at] == quote)
            {
                FinishLiteral();
                return at + 1;
            }

            at = ReadPart(at);
            if (at < 0) return _text.IndexOf('\n', start) is var end and >= 0 ? end : _text.Length;
        }

        errors.Add(start, $"This text is not closed: `{quote}` was expected before the end of the template.");
        return _text.Length;
    }

    private int ReadPart(int at)
    {
        if (_text[at] == '\\') return new TextReader(source, errors).ReadEscape(at, _literal);
        if (_text[at] == '{') return ReadExpression(at);
        _literal.Append(_text[at]);
        return at + 1;
    }

    private int ReadExpression(int at)
    {
        FinishLiteral();
        var tokens = new List<Token>();
        var end = new CodeLexer(source, errors, tokens, depth).ReadInterpolated(at + 1);
        if (end < 0) return -1;
        tokens.Add(new Token(TokenKind.EndOfFile, end, end, "}", null, false));
        _parts.Add(tokens);
        return end + 1;
    }

    private void FinishLiteral()
    {
        if (_literal.Length > 0) _parts.Add(_literal.ToString());
        _literal.Clear();
    }
}
