using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Syntax;

namespace KnowledgeBase.Scriban.Parsing;

/// <summary>Reads a template into the tree that renders it; errors go to the list and reading goes on.</summary>
internal sealed partial class Parser
{
    private readonly NameTable _names;
    private readonly int _mostDepth;
    private TokenReader _tokens;
    private NameScope _locals = new();
    private int _depth;
    private int _deepest;
    private bool _tooDeep;
    private int _loops;

    private Parser(IReadOnlyList<Token> tokens, SourceText source, ErrorList errors, NameTable names, int mostDepth)
    {
        _tokens = new TokenReader(tokens, source, errors);
        _names = names;
        _mostDepth = mostDepth;
    }

    public static Body Parse(SourceText source, NameTable names, ErrorList errors, int mostDepth)
    {
        var parser = new Parser(Lexer.Read(source, errors), source, errors, names, mostDepth);
        var body = parser.ParseTemplate();
        return new Body(body, parser._locals.Slots);
    }

    private Block ParseTemplate()
    {
        var body = ParseBlock();
        while (_tokens.Current.Kind != TokenKind.EndOfFile)
        {
            // A stray `end`: the rest is read too, so that its errors are found.
            _tokens.Error($"{_tokens.Current.Shown} closes no statement.");
            _tokens.Next();
            ParseBlock();
        }

        return body;
    }

    private Place Here => _tokens.Here;

    /// <summary>Counts one level of nesting; the first level too many is reported once and ends the template.</summary>
    private bool Enter()
    {
        if (!_tooDeep && (_depth >= _mostDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            _tooDeep = true;
            _tokens.Error($"The template nests deeper than the limit of {_mostDepth} levels.");
        }

        if (_tooDeep) SkipAll();
        _depth++;
        _deepest = Math.Max(_deepest, _depth);
        return !_tooDeep;
    }

    private void SkipAll()
    {
        while (_tokens.Current.Kind != TokenKind.EndOfFile) _tokens.Next();
    }

    /// <summary>Statements up to <c>end</c>, <c>else</c>, <c>when</c> or the end of the template.</summary>
    private Block ParseBlock()
    {
        var statements = new List<Statement>();
        var indents = new List<byte[]?>();
        byte[]? indent = null;
        var (outside, start) = (_deepest, _depth);
        _deepest = _depth;
        if (Enter())
        {
            while (!AtBlockEnd())
            {
                var token = _tokens.Current;
                if (token.Kind == TokenKind.EnterCode) indent = Encoding.UTF8.GetBytes(IndentOf(token));
                if (token.Kind == TokenKind.ExitCode) indent = null;
                if (ParseStatement() is not { } statement) continue;
                statements.Add(statement);
                indents.Add(indent);
            }
        }

        _depth--;
        var height = _deepest - start;
        _deepest = Math.Max(outside, _deepest);
        return new Block(statements, indents, height);
    }

    private static string IndentOf(Token enter) => (string)enter.Payload!;

    private bool AtBlockEnd() => _tokens.Current is { Kind: TokenKind.EndOfFile }
        or { Kind: TokenKind.Name, Text: "end" or "else" or "when" };

    private Statement? ParseStatement()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.RawText:
                _tokens.Next();
                return new RawText(new Place(_tokens.Source, token.Start), token.Text);
            case TokenKind.EnterCode or TokenKind.ExitCode or TokenKind.EndOfLine:
                _tokens.Next();
                return null;
        }

        var errors = _tokens.Errors.Errors.Count;
        var statement = token.Kind == TokenKind.Name ? ParseNamed(token.Text) : ParseExpressionStatement();
        if (_tokens.Errors.Errors.Count > errors) _tokens.SkipStatement();
        else ExpectEnd();
        return statement;
    }

    private void ExpectEnd()
    {
        var token = _tokens.Current;
        if (token.Kind is TokenKind.EndOfLine or TokenKind.ExitCode or TokenKind.EndOfFile or TokenKind.RawText) return;
        _tokens.Error($"{token.Shown} was found where the end of the statement was expected.");
        _tokens.SkipStatement();
    }

    /// <summary>Reads the <c>end</c> of a statement that began at the token.</summary>
    private void ExpectEndOf(Token opening)
    {
        if (_tokens.Current.IsName("end")) _tokens.Next();
        else if (_tokens.Current.Kind == TokenKind.EndOfFile)
            _tokens.Errors.Add(opening.Start, $"This `{opening.Text}` is not closed: its `end` was not found.");
        else _tokens.Error($"{_tokens.Current.Shown} was found where `end` was expected.");
    }

    /// <summary>Reads a block in which <c>break</c> and <c>continue</c> have a loop.</summary>
    private Block ParseLoopBody()
    {
        _loops++;
        var body = ParseBlock();
        _loops--;
        return body;
    }

    /// <summary>Reads the body of a function up to its <c>end</c>, with locals of its own.</summary>
    private Body ParseFunctionBody(Token opening)
    {
        var (outerLocals, outerLoops) = (_locals, _loops);
        (_locals, _loops) = (new NameScope(), 0);
        var body = new Body(ParseBlock(), _locals.Slots);
        (_locals, _loops) = (outerLocals, outerLoops);
        ExpectEndOf(opening);
        return body;
    }
}
