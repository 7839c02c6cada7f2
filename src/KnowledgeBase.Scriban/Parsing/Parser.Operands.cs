using System.Numerics;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;

namespace KnowledgeBase.Scriban.Parsing;

/// <content>Single values with what touches them: members, indexes, calls with parentheses.</content>
internal sealed partial class Parser
{
    private Expression? ParseOperand()
    {
        var depth = _depth;
        var operand = Enter() ? ParsePostfix(ParsePrimary()) : null;
        _depth = depth;
        return operand;
    }

    private Expression? ParsePostfix(Expression? operand)
    {
        while (operand is not null)
        {
            var token = _tokens.Current;
            if ((token.Is(".") || token.Is("?.")) && _tokens.Peek().Kind == TokenKind.Name) operand = ParseMember(operand);
            else if (token.Is(".") || token.Is("?.")) return NotAMember();
            else if (token.Is("[") && !token.Spaced && CanBeIndexed(operand)) operand = ParseIndex(operand);
            else if (token.Is("(") && !token.Spaced && CanBeIndexed(operand)) operand = ParseExplicitCall(operand);
            else if (token.Is("++") || token.Is("--")) operand = ParseIncrement(operand, true);
            else break;
            Enter();
        }

        return operand;
    }

    private static bool CanBeIndexed(Expression operand) =>
        operand is Variable or LocalVariable or ArgumentsVariable or ArgumentVariable or Member or Indexer or Call
            or This or Literal { Value.IsText: true } or Parenthesized;

    private Expression? NotAMember()
    {
        _tokens.Next();
        _tokens.Error($"{_tokens.Current.Shown} was found where the name of a member was expected after the dot.");
        return null;
    }

    private Expression ParseMember(Expression target)
    {
        var nullSafe = _tokens.Next().Is("?.") || target is Member { NullSafe: true };
        var at = Here;
        var name = _tokens.Next();
        if (name.Text is "empty" or "blank" && _tokens.Current is { Spaced: false } next && next.Is("?"))
        {
            _tokens.Next();
            return new EmptyTest(at, target);
        }

        if (target is Variable { Name: "for" or "while" } loop) CheckLoopMember(loop, name);
        return new Member(at, target, name.Text, nullSafe);
    }

    private void CheckLoopMember(Variable loop, Token member)
    {
        var known = loop.Name == "for" ? LoopShape.ForMembers : LoopShape.WhileMembers;
        if (!known.Contains(member.Text))
            _tokens.Errors.Add(loop.At.Offset, $"`{loop.Name}.{member.Text}` does not exist; a loop has {string.Join(", ", known)}.");
    }

    private Indexer ParseIndex(Expression target)
    {
        _tokens.Next();
        var at = Here;
        _tokens.OpenBracket();
        var index = ParseRequired("as the index");
        _tokens.CloseBracket();
        _tokens.Expect("]", "an index");
        return new Indexer(at, target, index);
    }

    private Call ParseExplicitCall(Expression target)
    {
        _tokens.Next();
        _tokens.OpenBracket();
        var arguments = new List<Argument>();
        while (!_tokens.Current.Is(")"))
        {
            if (ParseExplicitArgument() is not { } argument) break;
            arguments.Add(argument);
            if (!_tokens.Accept(",")) break;
        }

        _tokens.CloseBracket();
        _tokens.Expect(")", "the arguments of a call");
        return new Call(target.At, target, arguments);
    }

    private Argument? ParseExplicitArgument()
    {
        if (_tokens.Current.Kind == TokenKind.Name && _tokens.Peek().Is(":") && _conditionals == 0)
        {
            var name = _tokens.Next().Text;
            _tokens.Next();
            return new Argument(ParseRequired($"after `{name}:`"), name);
        }

        var expression = ParseRequired("as an argument");
        return ToArgument(expression);
    }

    private Increment? ParseIncrement(Expression target, bool answersOld)
    {
        var at = Here;
        var step = _tokens.Next().Is("++") ? 1 : -1;
        if (target is IAssignable) return new Increment(at, target, step, answersOld);
        _tokens.Errors.Add(target.At.Offset, "Only a variable, a member or an item can be counted up or down.");
        return null;
    }

    private Expression? ParsePrimary()
    {
        var token = _tokens.Current;
        var at = Here;
        switch (token.Kind)
        {
            case TokenKind.Name: return ParseName(_tokens.Next());
            case TokenKind.Local: return MakeLocalNode(_tokens.Next());
            case TokenKind.Text: return new Literal(at, (string)_tokens.Next().Payload!);
            case TokenKind.Number: return new Literal(at, ToValue(_tokens.Next().Payload!));
            case TokenKind.InterpolatedText: return ParseInterpolation(_tokens.Next());
            case TokenKind.Symbol: return ParseSymbol(token);
            default: return NoOperand();
        }
    }

    private Expression? NoOperand()
    {
        _tokens.Error($"{_tokens.Current.Shown} was found where an expression was expected.");
        return null;
    }

    private Expression? ParseSymbol(Token token)
    {
        switch (token.Text)
        {
            case "(": return ParseParentheses();
            case "[": return ParseListLiteral();
            case "{": return ParseObjectLiteral();
            case "@" or "^" or "!" or "-" or "+": return ParseUnary(_tokens.Next());
            case "++" or "--":
                var (at, counting) = (Here, _tokens.Next());
                return ParseOperand() is IAssignable and Expression target
                    ? new Increment(at, target, counting.Is("++") ? 1 : -1, false)
                    : NoOperand();
            default: return NoOperand();
        }
    }

    private Expression? ParseUnary(Token symbol)
    {
        var at = new Place(_tokens.Source, symbol.Start);
        if (ParseOperand() is not { } operand) return null;
        return symbol.Text switch
        {
            "@" => new FunctionReference(at, operand),
            "^" => new Spread(at, operand),
            "!" => new Not(at, operand),
            _ => new Unary(at, symbol.Text[0], operand),
        };
    }

    private Parenthesized ParseParentheses()
    {
        var at = Here;
        var conditionals = _conditionals;
        var (head, candidate) = (_inLoopHead, _inCandidate);
        (_conditionals, _inLoopHead, _inCandidate) = (0, false, false);
        _tokens.Next();
        _tokens.OpenBracket();
        var inner = ParseRequired("after `(`");
        _tokens.CloseBracket();
        _tokens.Expect(")", "parentheses");
        (_conditionals, _inLoopHead, _inCandidate) = (conditionals, head, candidate);
        return new Parenthesized(at, inner);
    }

    private static Value ToValue(object number) => number switch
    {
        BigInteger whole => Value.Of(whole),
        decimal exact => Value.Of(exact),
        _ => (double)number,
    };

    private LocalVariable MakeLocal(Token token) =>
        new(new Place(_tokens.Source, token.Start), token.Text, _locals.Slot(token.Text));

    private Variable MakeVariable(Token token) =>
        new(new Place(_tokens.Source, token.Start), token.Text, _names.Slot(token.Text));
}
