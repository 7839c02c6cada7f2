using System.Globalization;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;

namespace KnowledgeBase.Scriban.Parsing;

/// <content>Names, lists, objects, functions and texts with expressions in them.</content>
internal sealed partial class Parser
{
    private Expression ParseName(Token token)
    {
        var at = new Place(_tokens.Source, token.Start);
        switch (token.Text)
        {
            case "true": return new Literal(at, true);
            case "false": return new Literal(at, false);
            case "null": return new Literal(at, Value.Null);
            case "empty" or "blank": return new Literal(at, Value.Empty);
            case "this": return new This(at);
            case "do": return new FunctionLiteral(at, MakeFunction("do", null, ParseFunctionBody(token), true));
            default: return MakeVariable(token);
        }
    }

    private Expression MakeLocalNode(Token token)
    {
        var at = new Place(_tokens.Source, token.Start);
        if (token.Text == "$") return new ArgumentsVariable(at);
        if (token.Text == "$$") return new WrappedBlock(at);
        return int.TryParse(token.Text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new ArgumentVariable(at, index)
            : MakeLocal(token);
    }

    private ListLiteral ParseListLiteral()
    {
        var at = Here;
        var items = new List<Expression>();
        _tokens.Next();
        _tokens.OpenBracket();
        while (!_tokens.Current.Is("]"))
        {
            items.Add(ParseRequired("in an array"));
            if (!_tokens.Accept(",")) break;
        }

        _tokens.CloseBracket();
        _tokens.Expect("]", "an array");
        return new ListLiteral(at, items);
    }

    private ObjectLiteral? ParseObjectLiteral()
    {
        var at = Here;
        var members = new List<(string, Expression)>();
        _tokens.Next();
        _tokens.OpenBracket();
        while (!_tokens.Current.Is("}") && ParseObjectMember(members) && _tokens.Accept(","))
        {
        }

        _tokens.CloseBracket();
        _tokens.Expect("}", "an object");
        return new ObjectLiteral(at, members);
    }

    private bool ParseObjectMember(List<(string, Expression)> members)
    {
        var name = _tokens.Current;
        if (name.Kind is not (TokenKind.Name or TokenKind.Text))
        {
            _tokens.Error($"{name.Shown} was found where the name of a member was expected.");
            return false;
        }

        _tokens.Next();
        if (!_tokens.Accept(":"))
        {
            _tokens.Error($"{_tokens.Current.Shown} was found where `:` was expected after the name of a member.");
            return false;
        }

        var errors = _tokens.Errors.Errors.Count;
        var conditionals = _conditionals;
        _conditionals = 0;
        members.Add((name.Payload as string ?? name.Text, ParseRequired($"for the member {name.Shown}")));
        _conditionals = conditionals;
        return _tokens.Errors.Errors.Count == errors;
    }

    private InterpolatedText ParseInterpolation(Token token)
    {
        var parts = new List<Expression>();
        foreach (var part in ((Interpolation)token.Payload!).Parts)
        {
            if (part is string text) parts.Add(new Literal(new Place(_tokens.Source, token.Start), text));
            else parts.Add(ParsePart((List<Token>)part));
        }

        return new InterpolatedText(new Place(_tokens.Source, token.Start), parts);
    }

    private Expression ParsePart(List<Token> tokens)
    {
        var (outer, conditionals) = (_tokens, _conditionals);
        _tokens = new TokenReader(tokens, outer.Source, outer.Errors);
        _conditionals = 0;
        var expression = ParseRequired("in this text");
        if (_tokens.Current.Kind != TokenKind.EndOfFile)
            _tokens.Error($"{_tokens.Current.Shown} was found where `}}` was expected in this text.");
        (_tokens, _conditionals) = (outer, conditionals);
        return expression;
    }
}

/// <summary><c>^list</c>: the items of a list as arguments; anywhere else the list itself.</summary>
internal sealed class Spread(Place at, Expression list) : Expression(at)
{
    public Expression List { get; } = list;

    public override Value Evaluate(Rendering.RenderState state) => List.Evaluate(state);
}
