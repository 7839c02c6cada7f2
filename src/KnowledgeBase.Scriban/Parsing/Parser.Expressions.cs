using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Syntax;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Parsing;

/// <content>
/// Expressions, loosest first: pipes and <c>? :</c>, then binary operators by their precedence. A call without
/// parentheses takes what follows its name, so that it is found while operators are read.
/// </content>
internal sealed partial class Parser
{
    private int _conditionals;
    private bool _inLoopHead;
    private bool _inCandidate;

    private Statement? ParseExpressionStatement()
    {
        var at = Here;
        if (ParseExpression() is not { } expression) return null;
        var symbol = _tokens.Current;
        if (symbol.Kind != TokenKind.Symbol || !symbol.Text.EndsWith('=') || symbol.Text is "==" or "!=" or "<=" or ">=")
            return new ExpressionStatement(expression);
        if (expression is Call { Target: Variable } call && symbol.Is("=") && AsFunction(call) is { } declaration)
            return declaration;
        var target = expression is Parenthesized { Inner: Variable inner } ? inner : expression as IAssignable;
        if (target is null)
        {
            _tokens.Errors.Add(at.Offset, "Nothing can be assigned to this: a variable, a member or an item was expected before `=`.");
            return null;
        }

        _tokens.Next();
        var value = ParseRequired($"after `{symbol.Text}`");
        if (BinaryOperators.TryGet(symbol.Text[..^1], out var compound, out _))
            value = new Binary(at, compound, (Expression)target, value);
        return new Assignment(at, target, value);
    }

    /// <summary><c>f(x) = expression</c></summary>
    private FunctionDeclaration? AsFunction(Call call)
    {
        if (!Array.TrueForAll(call.Arguments, argument => argument is { Value: Variable, Name: null })) return null;
        _tokens.Next();
        var (outer, name) = (_locals, (Variable)call.Target);
        _locals = new NameScope();
        var value = ParseRequired("after `=`");
        var body = new Body(new Block([new Return(value.At, value)], [null], _deepest - _depth), _locals.Slots);
        _locals = outer;
        var parameters = call.Arguments
            .Select(argument => new Parameter(((Variable)argument.Value).Name, false, Value.Null)).ToList();
        return new FunctionDeclaration(call.At, name, MakeFunction(name.Name, parameters, body, false));
    }

    /// <summary>An expression that must be there; where it is not, that is reported and null takes its place.</summary>
    private Expression ParseRequired(string where)
    {
        var token = _tokens.Current;
        if (token.Kind is TokenKind.EndOfLine or TokenKind.ExitCode or TokenKind.EndOfFile or TokenKind.RawText)
        {
            _tokens.Error($"{token.Shown} was found where an expression was expected {where}.");
            return new Literal(Here, Value.Null);
        }

        var expression = ParseExpression() ?? new Literal(Here, Value.Null);
        if (_tokens.Current.Is("="))
            _tokens.Error("`=` was found inside an expression: assignments are statements of their own; `==` compares.");
        return expression;
    }

    private Expression ParseList()
    {
        _inLoopHead = true;
        var list = ParseRequired("after `in`");
        _inLoopHead = false;
        return list;
    }

    private Expression ParseCandidate(Token word)
    {
        _inCandidate = true;
        var candidate = ParseRequired($"after `{word.Text}`");
        _inCandidate = false;
        return candidate;
    }

    /// <summary>A whole expression with its pipes; null after an error that was reported.</summary>
    private Expression? ParseExpression()
    {
        var depth = _depth;
        var expression = Enter() ? ParseConditional() : null;
        while (expression is not null && _tokens.AcceptPipe())
        {
            Enter();
            if (AtStatementEnd())
            {
                _tokens.Error($"{_tokens.Current.Shown} was found where a function was expected after the pipe.");
                break;
            }

            expression = ParseConditional() is { } stage ? Pipe(expression, stage) : null;
        }

        _depth = depth;
        return expression;
    }

    /// <summary>Passes the value to the function that the stage begins with: in <c>x | f a ? b : c</c> that is <c>f</c>.</summary>
    private static Expression Pipe(Expression from, Expression stage)
    {
        var first = new Argument(from is Spread spread ? spread.List : from, Spread: from is Spread);
        return stage switch
        {
            Call call => new Call(call.At, call.Target, [first, .. call.Arguments], piped: true),
            Binary binary => new Binary(binary.At, binary.Symbol, Pipe(from, binary.Left), binary.Right),
            Conditional test => new Conditional(test.At, Pipe(from, test.Condition), test.Then, test.Otherwise),
            _ => new Call(stage.At, stage, [first], piped: true),
        };
    }

    private Expression? ParseConditional()
    {
        var condition = ParseBinary(0, false);
        if (condition is null || !_tokens.Current.Is("?")) return condition;
        var at = Here;
        _tokens.Next();
        _conditionals++;
        var then = ParseRequired("after `?`");
        _conditionals--;
        _tokens.Expect(":", "a conditional expression");
        return new Conditional(at, condition, then, ParseRequired("after `:`"));
    }

    /// <summary>Operators of more than the precedence; juxtaposed operands make a call of the first.</summary>
    private Expression? ParseBinary(int precedence, bool isArgument)
    {
        var depth = _depth;
        Expression? target = null;
        var arguments = new List<Argument>();
        var operand = Enter() ? ParseOperand() : null;
        while (operand is not null)
        {
            if (TryOperator(precedence, out var symbol, out var tighter))
            {
                Enter();
                operand = ParseRight(operand, symbol, tighter, isArgument || target is not null);
            }
            else if (!isArgument && AtOperand() && operand is not FunctionLiteral)
            {
                if (target is null) target = operand;
                else arguments.Add(ToArgument(operand));
                ParseNamedArguments(arguments);
                operand = AtOperand() ? ParseOperand() : new Nothing(Here);
            }
            else
            {
                break;
            }
        }

        _depth = depth;
        if (operand is null || target is null) return operand;
        if (operand is not Nothing) arguments.Add(ToArgument(operand));
        return new Call(target.At, target, arguments);
    }

    private static Argument ToArgument(Expression operand) =>
        operand is Spread spread ? new Argument(spread.List, Spread: true) : new Argument(operand);

    private bool TryOperator(int precedence, out BinaryOperator symbol, out int tighter)
    {
        var token = _tokens.Current;
        (symbol, tighter) = (default, 0);
        return token.Kind == TokenKind.Symbol && BinaryOperators.TryGet(token.Text, out symbol, out tighter)
            && tighter > precedence && !(_inCandidate && symbol == BinaryOperator.Or);
    }

    private Binary? ParseRight(Expression left, BinaryOperator symbol, int tighter, bool isArgument)
    {
        var at = Here;
        var operation = _tokens.Next();
        if (!AtOperand() && !AtUnary())
        {
            _tokens.Error($"{_tokens.Current.Shown} was found where an expression was expected after `{operation.Text}`.");
            return null;
        }

        return ParseBinary(tighter, isArgument) is { } right ? new Binary(at, symbol, left, right) : null;
    }

    /// <summary>Any number of <c>name: value</c>; values are single operands.</summary>
    private void ParseNamedArguments(List<Argument> arguments)
    {
        while (_tokens.Current.Kind == TokenKind.Name && _tokens.Peek().Is(":") && _conditionals == 0)
        {
            var name = _tokens.Next().Text;
            _tokens.Next();
            if (ParseOperand() is { } value) arguments.Add(new Argument(value, name));
        }
    }

    private bool AtLoopOption() => _tokens.Current is
    { Kind: TokenKind.Name, Text: "offset" or "limit" or "cols" or "reversed" };

    /// <summary>Whether a value can begin here without an operator before it.</summary>
    private bool AtOperand() => _tokens.Current switch
    {
        { Kind: TokenKind.Name } => !(_inLoopHead && AtLoopOption()),
        { Kind: TokenKind.Local or TokenKind.Text or TokenKind.InterpolatedText or TokenKind.Number } => true,
        { Kind: TokenKind.Symbol, Text: "(" or "[" or "{" or "@" or "^" or "!" } => true,
        _ => false,
    };

    private bool AtUnary() => _tokens.Current is { Kind: TokenKind.Symbol, Text: "-" or "+" or "++" or "--" };

    /// <summary>Stands where all arguments of a call were named.</summary>
    private sealed class Nothing(Place at) : Expression(at)
    {
        public override Value Evaluate(Rendering.RenderState state) => Value.Null;
    }
}
